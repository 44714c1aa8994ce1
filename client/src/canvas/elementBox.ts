import { translateRect, type Rect } from "@throughline/scene";
import { rectToScreen } from "../session/camera.ts";
import type { CanvasFrame } from "./CanvasFrame.ts";

/** Where an element is seen, in CSS pixels; `undefined` when it is off the screen. */
export function screenBox(frame: CanvasFrame, id: string): Rect | undefined {
  const { index, view, camera, size } = frame;
  const item = index.byKey(id);
  if (item?.elementId !== id) return undefined;
  let bounds = item.bounds;
  const held = frame.lifted.find((lifted) => lifted.id === id) ?? frame.glides.get(id);
  if (item.pin !== undefined) {
    const shown = index.pinned(view).find((pinned) => pinned.item === item);
    if (shown) bounds = translateRect(bounds, shown.dx, shown.dy);
    else if (!held) return undefined;
  }
  if (held) bounds = translateRect(bounds, held.dx, held.dy);
  const box = rectToScreen(camera, bounds);
  const outside = box.x > size.width || box.y > size.height || box.x + box.width < 0 || box.y + box.height < 0;
  return outside ? undefined : box;
}

/** What lies under headers that stick is framed only as far as it is seen. */
export function clipped(context: CanvasRenderingContext2D, frame: CanvasFrame, id: string, paint: () => void): void {
  if (frame.index.byKey(id)?.pin !== undefined || frame.liftedIds.has(id)) return paint();
  const { x, y, width, height } = rectToScreen(frame.camera, frame.clear);
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  paint();
  context.restore();
}
