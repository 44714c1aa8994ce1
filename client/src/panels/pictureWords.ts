import {
  leastReadableLetter,
  letterHeight,
  picturePart,
  pictureScale,
  type Rect,
  type Scene,
} from "@throughline/scene";
import { say } from "./words/say.ts";

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
  const size = { width: Math.round(frame.width * scale), height: Math.round(frame.height * scale) };
  const letters = letterHeight(scale);
  if (letters >= leastReadableLetter) return { words: say.pixels(size), isReadable: true };
  return { words: say.tooSmall({ ...size, high: Math.floor(letters) }), isReadable: false };
}
