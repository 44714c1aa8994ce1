import { kindById } from "@throughline/kinds";
import type { BoardThreads } from "../board-work/BoardThreads.ts";
import type { Slices } from "../collab/Slices.ts";
import type { BoardStore } from "../store/BoardStore.ts";
import type { StoredDocument } from "../store/UpdateLog.ts";

/** Makes the function that takes a large board apart in a thread, and finds out there whether it is whole. */
export function createSliceBoard(
  boards: Pick<BoardStore, "find">,
  threads: Pick<BoardThreads, "slice">,
): (id: string, stored: StoredDocument) => Promise<Slices | undefined> {
  return async (id, stored) => {
    const row = await boards.find(id);
    return threads.slice(stored, row && kindById(row.kind)?.id);
  };
}
