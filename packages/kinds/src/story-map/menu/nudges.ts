import type { BoardReader } from "@throughline/model";
import type { MenuEntry } from "../../contract/menu.ts";
import { nudgeEntries } from "../../placing/nudgeEntries.ts";
import { nudge } from "../nudge.ts";

/** The entries that move what is selected by one place. */
export function nudges(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  return nudgeEntries(["up", "down", "left", "right"], (direction) => nudge(board, ids, direction));
}
