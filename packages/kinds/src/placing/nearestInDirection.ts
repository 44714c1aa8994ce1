import type { Rect } from "@throughline/scene";
import type { Direction } from "../contract/kind.ts";

/** Something that an arrow key can go to. */
export interface Stop {
  readonly id: string;
  readonly rect: Rect;
}

/** How much worse a step to the side is than one ahead: columns are kept to more strictly than rows. */
const sidewaysCost = { up: 20, down: 20, left: 2, right: 2 } as const;

/**
 * Where an arrow key leads from an element: to the nearest that lies wholly ahead, rather straight than askew, however
 * far it is. `undefined` only when nothing lies in that direction.
 */
export function nearestInDirection(stops: Iterable<Stop>, from: Stop, direction: Direction): string | undefined {
  const vertical = direction === "up" || direction === "down";
  const forward = direction === "down" || direction === "right";
  let best: string | undefined;
  let least = Infinity;
  const [start, end] = span(from.rect, vertical);
  const [sideStart, sideEnd] = span(from.rect, !vertical);
  for (const { id, rect } of stops) {
    if (id === from.id) continue;
    const [otherStart, otherEnd] = span(rect, vertical);
    const ahead = forward ? otherStart - end : start - otherEnd;
    if (ahead < -1) continue;
    const [otherSideStart, otherSideEnd] = span(rect, !vertical);
    const askew = Math.max(0, otherSideStart - sideEnd, sideStart - otherSideEnd);
    // Of two that are as near, the one that begins where this one does.
    const shift = Math.abs(otherSideStart - sideStart) * 0.01;
    const cost = Math.max(0, ahead) + askew * sidewaysCost[direction] + shift;
    if (cost < least) {
      least = cost;
      best = id;
    }
  }
  return best;
}

/** The same from the stop with an id; `undefined` too when there is none of that id. */
export function neighbourAmong(stops: Iterable<Stop>, id: string, direction: Direction): string | undefined {
  const all = Array.from(stops);
  const from = all.find((stop) => stop.id === id);
  return from && nearestInDirection(all, from, direction);
}

function span({ x, y, width, height }: Rect, vertical: boolean): [start: number, end: number] {
  return vertical ? [y, y + height] : [x, x + width];
}
