import type { BoardReader } from "@throughline/model";
import type { Direction } from "../contract/kind.ts";
import type { MenuEntry } from "../contract/menu.ts";
import { nudgeAll, type Nudged } from "./nudgeAll.ts";
import { say } from "./words/say.ts";

const directions: readonly Direction[] = ["up", "down", "left", "right"];

/** "Move left" and the like, as far as there is a place in that direction: the same moves as Alt and an arrow. */
export function nudgeEntries(board: BoardReader, ids: readonly string[], nudged: readonly Nudged[]): MenuEntry[] {
  return directions.flatMap((direction) => {
    const calls = nudgeAll(board, ids, direction, nudged);
    return calls.length > 0 ? [{ id: `move-${direction}`, label: say.move({ direction }), call: calls }] : [];
  });
}
