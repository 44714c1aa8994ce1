import { inflateRect, intersectsRect, paintItem, stayInView, translateRect, type Rect } from "@throughline/scene";
import { rectToScreen, screenToBoard } from "../session/camera.ts";
import type { CanvasFrame } from "./CanvasFrame.ts";
import type { Piece } from "./picture.ts";

/** Scales and moves a context so that board units can be painted. */
export function enterBoard(context: CanvasRenderingContext2D, { camera }: CanvasFrame): void {
  context.scale(camera.zoom, camera.zoom);
  context.translate(-camera.x, -camera.y);
}

/** How far lines along an edge may reach beyond the bounds of what they belong to, in board units. */
const overhang = 4;

/**
 * Paints a picture: whole on a canvas that has been emptied, or only these parts of it, in board units, which are
 * emptied here.
 */
export function paintPicture(
  context: CanvasRenderingContext2D,
  picture: readonly Piece[],
  frame: CanvasFrame,
  parts?: readonly Rect[],
): void {
  if (!parts) return paintPieces(context, picture, frame);
  for (const part of parts) {
    const { x, y, width, height } = pixelsOf(part, frame);
    if (width <= 0 || height <= 0) continue;
    const { zoom } = frame.camera;
    const seen = { ...screenToBoard(frame.camera, { x, y }), width: width / zoom, height: height / zoom };
    const near = inflateRect(seen, overhang);
    context.save();
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
    context.clearRect(x, y, width, height);
    const pieces = picture.filter(({ item, dx, dy }) => intersectsRect(translateRect(item.bounds, dx, dy), near));
    paintPieces(context, pieces, frame);
    context.restore();
  }
}

/** A part on the canvas, in CSS pixels, grown to whole pixels of the screen: between two of them a clip would blur. */
function pixelsOf(part: Rect, { camera, size, pixelRatio }: CanvasFrame): Rect {
  const { x, y, width, height } = rectToScreen(camera, inflateRect(part, overhang));
  const left = Math.max(0, Math.floor(x * pixelRatio) / pixelRatio);
  const top = Math.max(0, Math.floor(y * pixelRatio) / pixelRatio);
  const right = Math.min(size.width, Math.ceil((x + width) * pixelRatio) / pixelRatio);
  const bottom = Math.min(size.height, Math.ceil((y + height) * pixelRatio) / pixelRatio);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function paintPieces(context: CanvasRenderingContext2D, pieces: readonly Piece[], frame: CanvasFrame): void {
  context.save();
  enterBoard(context, frame);
  for (const { item, dx, dy, opacity } of pieces) {
    context.translate(dx, dy);
    context.globalAlpha = opacity;
    paintItem(context, item, frame.palette, { scale: frame.camera.zoom });
    context.translate(-dx, -dy);
  }
  context.restore();
}

/** Paints what is held above everything else, a little lifted, where the hand has it. */
export function paintLifted(context: CanvasRenderingContext2D, frame: CanvasFrame): void {
  const { index, palette, camera, theme } = frame;
  for (const { id, dx, dy, isContent } of frame.lifted) {
    const item = index.byKey(id);
    if (!item) continue;
    const pinned = item.pin && index.pinned(frame.view).find((shown) => shown.item === item);
    const shown = pinned ? stayInView(item, frame.clear, pinned) : item;
    context.save();
    enterBoard(context, frame);
    context.translate(dx + (pinned ? pinned.dx : 0), dy + (pinned ? pinned.dy : 0));
    if (isContent) {
      paintItem(context, item, palette, { scale: camera.zoom });
      context.restore();
      continue;
    }
    context.shadowColor = theme === "dark" ? "rgb(0 0 0 / 60%)" : "rgb(31 35 40 / 28%)";
    context.shadowBlur = 14;
    context.shadowOffsetY = 4;
    context.fillStyle = palette.panel;
    context.beginPath();
    context.roundRect(item.bounds.x, item.bounds.y, item.bounds.width, item.bounds.height, 6);
    context.fill();
    context.shadowColor = "transparent";
    paintItem(context, shown, palette, { scale: camera.zoom });
    context.restore();
  }
}
