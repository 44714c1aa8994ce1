import type { Point, Rect } from "./rect.ts";
import type { SceneItem } from "./scene.ts";

/** How far something is moved, in board units. */
export interface Offset {
  readonly dx: number;
  readonly dy: number;
}

const still: Offset = { dx: 0, dy: 0 };

/**
 * Where the block of pinned headers begins: the top of the topmost header that is pinned to the top, the left edge of
 * the leftmost one pinned to the left. An axis on which nothing is pinned is 0.
 */
export function pinOrigin(items: Iterable<SceneItem>): Point {
  let x = Number.POSITIVE_INFINITY;
  let y = Number.POSITIVE_INFINITY;
  for (const { pin, bounds } of items) {
    if (pin === "left" || pin === "corner") x = Math.min(x, bounds.x);
    if (pin === "top" || pin === "corner") y = Math.min(y, bounds.y);
  }
  return { x: Number.isFinite(x) ? x : 0, y: Number.isFinite(y) ? y : 0 };
}

/**
 * How far a pinned item is moved so that it stays in view. `viewport` is the visible part of the board, `origin` what
 * `pinOrigin` says of the scene. All items pinned to one edge move by the same amount, so a block of headers keeps its
 * inner order; while the block's own place is in view nothing moves. Unpinned items never move.
 */
export function pinOffset(item: Pick<SceneItem, "pin">, viewport: Rect, origin: Point = { x: 0, y: 0 }): Offset {
  if (item.pin === undefined) return still;
  const dx = item.pin === "top" ? 0 : Math.max(0, viewport.x - origin.x);
  const dy = item.pin === "left" ? 0 : Math.max(0, viewport.y - origin.y);
  return dx === 0 && dy === 0 ? still : { dx, dy };
}
