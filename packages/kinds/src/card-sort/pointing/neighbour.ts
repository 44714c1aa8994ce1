import type { BoardReader } from "@throughline/model";
import type { Rect } from "@throughline/scene";
import type { Direction } from "../../contract/kind.ts";
import { nearestInDirection, type Stop } from "../../placing/nearestInDirection.ts";
import { boxesOf, type Layout } from "../layout/layout.ts";

/** The element that an arrow key goes to: the nearest in that direction. */
export function neighbour(_board: BoardReader, layout: Layout, id: string, direction: Direction): string | undefined {
  const boxes = boxesOf(layout);
  const rect = boxes.get(id);
  return rect && nearestInDirection(stopsOf(boxes), { id, rect }, direction);
}

function* stopsOf(boxes: ReadonlyMap<string, Rect>): Generator<Stop> {
  for (const [id, rect] of boxes) yield { id, rect };
}
