import { createCanvas } from "@napi-rs/canvas";
import { ApiError } from "@throughline/api";
import {
  inflateRect,
  isPictured,
  paintScene,
  pictureScale,
  unionAll,
  type FontOf,
  type Palette,
  type Rect,
  type Scene,
} from "@throughline/scene";

/** Board units around what is on the board. */
export const picturePadding = 24;

/** Below this scale letters are dots, and pages or an SVG are what the person needs. */
const minScale = 0.1;

/** The scene with the bounds of what is pictured: without the room that its "+" take at the edges. */
export function cropToPicture(scene: Scene): Scene {
  const bounds = unionAll(scene.items.filter(isPictured).map((item) => item.bounds));
  return bounds === undefined ? scene : { ...scene, bounds };
}

/** The part of the board that a picture shows. */
export function pictureFrame(scene: Scene): Rect {
  return inflateRect(scene.bounds, picturePadding);
}

/**
 * The scale of a PNG.
 * @throws ApiError `picture-too-large` when nothing could be read at that scale.
 */
export function pngScale(frame: Pick<Rect, "width" | "height">): number {
  const scale = pictureScale(frame);
  if (scale >= minScale) return scale;
  throw new ApiError("picture-too-large", "This board is too large for a PNG; export it as PDF in pages or as SVG");
}

/** The whole board as PNG. */
export function paintPng(scene: Scene, palette: Palette, fontOf: FontOf): Buffer {
  const frame = pictureFrame(scene);
  return paint(scene, palette, fontOf, frame, pngScale(frame));
}

/** The size of thumbnails, in pixels; narrower or lower where the board is. */
export const thumbnailSize = { width: 640, height: 400 } as const;

/** No sharper than this: a board of one card would be one huge card. */
const maxThumbnailScale = 1;
/** No smaller than this: of a wide board the beginning is shown rather than a line. */
const minThumbnailScale = 0.25;

/** The board's beginning as a small PNG, on paper that fills the frame. */
export function paintThumbnail(scene: Scene, palette: Palette, fontOf: FontOf): Buffer {
  const frame = pictureFrame(scene);
  const fit = Math.min(thumbnailSize.width / frame.width, thumbnailSize.height / frame.height);
  const scale = Math.max(minThumbnailScale, Math.min(maxThumbnailScale, fit));
  const width = thumbnailSize.width / scale;
  const height = thumbnailSize.height / scale;
  const x = frame.width < width ? frame.x - (width - frame.width) / 2 : frame.x;
  const y = frame.height < height ? frame.y - (height - frame.height) / 2 : frame.y;
  return paint(scene, palette, fontOf, { x, y, width, height }, scale);
}

function paint(scene: Scene, palette: Palette, fontOf: FontOf, frame: Rect, scale: number): Buffer {
  const width = Math.max(1, Math.round(frame.width * scale));
  const height = Math.max(1, Math.round(frame.height * scale));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, width, height);
  context.scale(scale, scale);
  context.translate(-frame.x, -frame.y);
  paintScene(context, scene, palette, { fontOf });
  return canvas.toBuffer("image/png");
}
