import type { Page } from "@playwright/test";

/**
 * How far two screenshots of one size differ: the greatest difference of any pixel in red, green or blue, of 255. Edges
 * that were smoothed in another piece of the board differ by one or two, which nobody sees; a text that moved, by a hundred.
 */
export async function greatestDifference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [before, after] = await Promise.all(
        pictures.map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height).data;
        }),
      );
      if (!before || before.length !== after?.length) return 255;
      return before.reduce((most, value, index) => Math.max(most, Math.abs(value - (after[index] ?? 0))), 0);
    },
    [one.toString("base64"), other.toString("base64")],
  );
}
