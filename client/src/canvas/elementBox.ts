import { translateRect, type Rect } from "@throughline/scene";
import { rectToScreen } from "../session/camera.ts";
import type { CanvasFrame } from "./CanvasFrame.ts";

/** Where an element is seen, in CSS pixels; `undefined` when it is off the screen. */
export function screenBox(frame: CanvasFrame, id: string): Rect | undefined {
  const { index, pinned, camera, size } = frame;
  const item = index.byKey(id);
  if (item?.elementId !== id) return undefined;
  let bounds = item.bounds;
  const held = frame.liftedIds.get(id) ?? frame.glides.get(id);
  if (item.pin !== undefined) {
    const shown = pinned.find((header) => header.item === item);
    if (shown) bounds = translateRect(bounds, shown.dx, shown.dy);
    else if (!held) return undefined;
  }
  if (held) bounds = translateRect(bounds, held.dx, held.dy);
  const box = rectToScreen(camera, bounds);
  const outside = box.x > size.width || box.y > size.height || box.x + box.width < 0 || box.y + box.height < 0;
  return outside ? undefined : box;
}

/** What lies under headers that stick is framed only as far as it is seen: a lane's own name passes under the steps', too. */
export function clipped(context: CanvasRenderingContext2D, frame: CanvasFrame, id: string, paint: () => void): void {
  const { clear, view } = frame;
  const pin = frame.index.byKey(id)?.pin;
  if (pin === "corner" || frame.liftedIds.has(id)) return paint();
  const right = clear.x + clear.width;
  const bottom = clear.y + clear.height;
  const x = pin === "left" ? view.x : clear.x;
  const y = pin === "top" ? view.y : clear.y;
  within(context, frame, { x, y, width: right - x, height: bottom - y }, paint);
}

/** Paints only what lies within a part of the board, in board units. */
export function within(context: CanvasRenderingContext2D, frame: CanvasFrame, part: Rect, paint: () => void): void {
  const { x, y, width, height } = rectToScreen(frame.camera, part);
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  paint();
  context.restore();
}
