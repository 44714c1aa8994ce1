import type { ShownItem } from "./hitDistance.ts";
import type { Rect } from "./rect.ts";

/** The part of a viewport that the headers which stick to its top and left edge leave free; all of it without any. */
export function clearOfHeaders(pinned: readonly ShownItem[], view: Rect): Rect {
  let left = view.x;
  let top = view.y;
  for (const { item, dx, dy } of pinned) {
    if (item.pin !== "top") left = Math.max(left, item.bounds.x + dx + item.bounds.width);
    if (item.pin !== "left") top = Math.max(top, item.bounds.y + dy + item.bounds.height);
  }
  const right = view.x + view.width;
  const bottom = view.y + view.height;
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}
