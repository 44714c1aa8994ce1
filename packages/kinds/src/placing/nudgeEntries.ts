import type { OperationCall } from "@throughline/model";
import type { Direction } from "../contract/kind.ts";
import type { MenuEntry } from "../contract/menu.ts";

/** "Move left" and the like, as far as there is a place in that direction: the same moves as Alt and an arrow. */
export function nudgeEntries(
  directions: readonly Direction[],
  nudge: (direction: Direction) => readonly OperationCall[],
): MenuEntry[] {
  return directions.flatMap((direction) => {
    const calls = nudge(direction);
    return calls.length > 0 ? [{ id: `move-${direction}`, label: `Move ${direction}`, call: calls }] : [];
  });
}
