import { inflateRect, intersectsRect, paintItem, translateRect, type Detail, type Rect } from "@throughline/scene";
import { rectToScreen, screenToBoard } from "../session/camera.ts";
import type { CanvasFrame } from "./CanvasFrame.ts";
import type { Piece } from "./picture.ts";

/** Scales and moves a context so that board units can be painted. */
export function enterBoard(context: CanvasRenderingContext2D, { camera }: CanvasFrame): void {
  context.scale(camera.zoom, camera.zoom);
  context.translate(-camera.x, -camera.y);
}

/** How far lines along an edge may reach beyond the bounds of what they belong to, in board units. */
export const overhang = 4;

/** Paints a picture whole on a canvas that is empty. */
export function paintPicture(
  context: CanvasRenderingContext2D,
  picture: readonly Piece[],
  frame: CanvasFrame,
  detail?: Detail,
): void {
  context.save();
  enterBoard(context, frame);
  for (const { item, dx, dy, opacity } of picture) {
    context.translate(dx, dy);
    context.globalAlpha = opacity;
    paintItem(context, item, frame.palette, { scale: frame.camera.zoom, detail });
    context.translate(-dx, -dy);
  }
  context.restore();
}

/** Those of some pieces that may be seen in a part of the board. */
export function piecesIn(pieces: readonly Piece[], part: Rect): readonly Piece[] {
  const near = inflateRect(part, overhang);
  return pieces.filter(({ item, dx, dy }) => intersectsRect(translateRect(item.bounds, dx, dy), near));
}

/** A part of the board on the canvas, in pixels of the screen, grown to whole ones: between two of them a clip would blur. */
export function pixelsOf(
  part: Rect,
  { camera, size, pixelRatio }: Pick<CanvasFrame, "camera" | "size" | "pixelRatio">,
): Rect {
  const { x, y, width, height } = rectToScreen(camera, inflateRect(part, overhang));
  const left = Math.max(0, Math.floor(x * pixelRatio));
  const top = Math.max(0, Math.floor(y * pixelRatio));
  const right = Math.min(Math.ceil(size.width * pixelRatio), Math.ceil((x + width) * pixelRatio));
  const bottom = Math.min(Math.ceil(size.height * pixelRatio), Math.ceil((y + height) * pixelRatio));
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** The part of the board that lies under a part of the canvas, in pixels of the screen. */
export function boardOf({ x, y, width, height }: Rect, { camera, pixelRatio }: CanvasFrame): Rect {
  const pixels = camera.zoom * pixelRatio;
  const start = screenToBoard(camera, { x: x / pixelRatio, y: y / pixelRatio });
  return { ...start, width: width / pixels, height: height / pixels };
}
