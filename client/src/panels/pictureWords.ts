import { isPictured, leastReadableLetter, letterHeight, pictureScale, unionAll, type Scene } from "@throughline/scene";

/** Says of a board how large a picture of it gets, in pixels, and whether it can be read. */
export function pictureWords({ items, bounds }: Scene): { readonly words: string; readonly isReadable: boolean } {
  const shown = unionAll(items.filter(isPictured).map((item) => item.bounds)) ?? bounds;
  const frame = { width: Math.max(1, shown.width), height: Math.max(1, shown.height) };
  const scale = pictureScale(frame);
  const pixels = (units: number) => Math.round(units * scale).toLocaleString("en");
  const size = `About ${pixels(frame.width)} × ${pixels(frame.height)} pixels`;
  const letters = letterHeight(scale);
  if (letters >= leastReadableLetter) return { words: size, isReadable: true };
  const high = letters < 1 ? "less than 1" : Math.floor(letters);
  const words = `${size}: letters ${high} px high, too small to read. Take a PDF in pages instead.`;
  return { words, isReadable: false };
}
