import type { Point } from "@throughline/scene";
import type { CellBox, Layout } from "../layout/boxes.ts";

/** How far beside the map a pointer still means its outermost cell, in board units. */
const reach = 60;

function nearestBy<T>(all: readonly T[], distance: (one: T) => number): T | undefined {
  let best: T | undefined;
  let least = reach;
  for (const one of all) {
    const away = distance(one);
    if (away <= least && (best === undefined || away < least)) {
      best = one;
      least = away;
    }
  }
  return best;
}

/** How far a number is from a span; 0 inside. */
export function outside(value: number, start: number, length: number): number {
  return Math.max(start - value, 0, value - start - length);
}

/** The cell under a point, or the nearest one when the point is just beside the map. */
export function cellAt({ columns, rows }: Layout, point: Point): CellBox | undefined {
  const column = nearestBy(columns, ({ header }) => outside(point.x, header.x, header.width));
  const row = nearestBy(rows, ({ header }) => outside(point.y, header.y, header.height));
  return column && row?.cells.find(({ step }) => step.id === column.step.id);
}

/** How far outside the map a header can be let go, in board units. */
const headReach = 120;

/** Whether a point is so far outside the map that nothing is meant by it. */
export function isBeyond({ bounds }: Layout, { x, y }: Point): boolean {
  return outside(x, bounds.x, bounds.width) > headReach || outside(y, bounds.y, bounds.height) > headReach;
}
