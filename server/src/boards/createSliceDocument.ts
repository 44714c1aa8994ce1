import { parseDocumentName } from "@throughline/api";
import { kindById } from "@throughline/kinds";
import type { BoardThreads } from "../board-work/BoardThreads.ts";
import type { SliceDocument } from "../collab/SliceDocument.ts";
import type { BoardStore } from "../store/BoardStore.ts";

/** Makes the function that takes large documents apart in a thread, and finds out there whether a board is whole. */
export function createSliceDocument(
  boards: Pick<BoardStore, "find">,
  threads: Pick<BoardThreads, "slice">,
): SliceDocument {
  return async (documentName, stored) => {
    const name = parseDocumentName(documentName);
    const row = name?.type === "board" ? await boards.find(name.board) : undefined;
    return threads.slice(stored, row && kindById(row.kind)?.id);
  };
}
