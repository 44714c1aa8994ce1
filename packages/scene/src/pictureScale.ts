import { textStyles } from "./textStyles.ts";

/** Pixels per board unit of an exported picture, where the board is small enough. */
const wantedScale = 2;

/** The most pixels of one picture: 144 MB while it is drawn. A larger board gets a smaller scale instead. */
export const maxPicturePixels = 36_000_000;
const maxSide = 30_000;

/** Pixels per board unit at which a board of this size, in board units, is drawn as a picture of pixels. */
export function pictureScale({ width, height }: { readonly width: number; readonly height: number }): number {
  const fitting = Math.sqrt(maxPicturePixels / (width * height));
  return Math.min(wantedScale, fitting, maxSide / width, maxSide / height);
}

/** Letters lower than this, in pixels or points, can't be read. */
export const leastReadableLetter = 6;

/** How high the letters of a card are at a scale, in the scale's units. */
export function letterHeight(scale: number): number {
  return textStyles.card.size * scale;
}
