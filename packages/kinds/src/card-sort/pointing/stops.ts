import type { Stop } from "../../placing/nearestInDirection.ts";
import { boxesOf, type Layout } from "../layout/layout.ts";

/** Every card and group of a laid out sort with its rectangle. */
export function* stopsOf(layout: Layout): Generator<Stop> {
  for (const [id, rect] of boxesOf(layout)) yield { id, rect };
}
