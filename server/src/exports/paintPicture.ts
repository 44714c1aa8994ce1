import { createCanvas } from "@napi-rs/canvas";
import { ApiError } from "@throughline/api";
import { inflateRect, pictureScale, type FontOf, type Palette, type Rect, type TextLayout } from "@throughline/scene";
import type { Picture } from "./Picture.ts";
import { layOutSheet, paintSheet, picturePadding, type Sheet } from "./sheet.ts";

/** Below this scale letters are dots, and pages or an SVG are what the person needs. */
const minScale = 0.1;

/**
 * The scale of a PNG.
 * @throws ApiError `picture-too-large` when nothing could be read at that scale.
 */
export function pngScale(frame: Pick<Rect, "width" | "height">): number {
  const scale = pictureScale(frame);
  if (scale >= minScale) return scale;
  throw new ApiError("picture-too-large", "This board is too large for a PNG; export it as PDF in pages or as SVG");
}

/** A heading is painted so large at least, in pixels per unit of its text. */
const headingScale = 1;

/**
 * The picture as PNG.
 * @throws ApiError `picture-too-large`
 */
export function paintPng(picture: Picture, palette: Palette, fontOf: FontOf, text: TextLayout): Buffer {
  return paint(layOutSheet(picture, text, headingScale, pngScale), palette, fontOf);
}

/** The size of thumbnails, in pixels; narrower or lower where the board is. */
export const thumbnailSize = { width: 640, height: 400 } as const;

/** No sharper than this: a board of one card would be one huge card. */
const maxThumbnailScale = 1;
/** No smaller than this: of a wide board the beginning is shown rather than a line. */
const minThumbnailScale = 0.25;

/** The board's beginning as a small PNG, on paper that fills the frame. */
export function paintThumbnail(picture: Picture, palette: Palette, fontOf: FontOf): Buffer {
  const frame = inflateRect(picture.shown, picturePadding);
  const fit = Math.min(thumbnailSize.width / frame.width, thumbnailSize.height / frame.height);
  const scale = Math.max(minThumbnailScale, Math.min(maxThumbnailScale, fit));
  const width = thumbnailSize.width / scale;
  const height = thumbnailSize.height / scale;
  const x = frame.width < width ? frame.x - (width - frame.width) / 2 : frame.x;
  const y = frame.height < height ? frame.y - (height - frame.height) / 2 : frame.y;
  return paint({ picture, frame: { x, y, width, height }, scale }, palette, fontOf);
}

function paint(sheet: Sheet, palette: Palette, fontOf: FontOf): Buffer {
  const { frame, scale } = sheet;
  const width = Math.max(1, Math.round(frame.width * scale));
  const height = Math.max(1, Math.round(frame.height * scale));
  const canvas = createCanvas(width, height);
  paintSheet(canvas.getContext("2d"), sheet, palette, fontOf);
  return canvas.toBuffer("image/png");
}
