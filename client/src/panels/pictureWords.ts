import {
  leastReadableLetter,
  letterHeight,
  picturePart,
  pictureScale,
  type Rect,
  type Scene,
} from "@throughline/scene";

/** What is said of a picture before it is made, and whether it can be read. */
export interface PictureWords {
  readonly words: string;
  readonly isReadable: boolean;
}

/** Says of a board, or of the part in which an area of it is seen, how large a picture gets, in pixels. */
export function pictureWords(scene: Scene, area?: Rect): PictureWords {
  const shown = picturePart(scene, area)?.view ?? scene.bounds;
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
