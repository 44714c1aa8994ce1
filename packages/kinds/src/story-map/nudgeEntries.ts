import type { BoardReader } from "@throughline/model";
import type { Direction } from "../kind.ts";
import type { MenuEntry } from "../menu.ts";
import { nudgeCall } from "./nudge.ts";

/** "Move left" and the like, as far as there is a place in that direction. */
export function nudgeEntries(board: BoardReader, id: string): MenuEntry[] {
  const directions: readonly Direction[] = ["up", "down", "left", "right"];
  return directions.flatMap((direction) => {
    const call = nudgeCall(board, id, direction);
    return call ? [{ id: `move-${direction}`, label: `Move ${direction}`, call }] : [];
  });
}
