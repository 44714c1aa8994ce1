import { setImmediate } from "node:timers/promises";
import { kindById, searchText } from "@throughline/kinds";
import { Board } from "@throughline/model";
import type { IndexBoard } from "../collab/IndexBoard.ts";
import type { BoardStore } from "../store/BoardStore.ts";

/**
 * Makes the function that keeps boards' rows true to their documents: title, search text, number of
 * elements, who changed it and when. A board that is gone, or of a kind this program doesn't know,
 * is left alone; so is the title of a document that has none.
 */
export function createIndexBoard(boards: BoardStore): IndexBoard {
  return async (id, document, change) => {
    const row = await boards.find(id);
    const kind = row === undefined ? undefined : kindById(row.kind);
    if (row === undefined || kind === undefined) return;
    const board = new Board(document, kind.schema);
    try {
      // With 10,000 cards that took 80 ms and the words take 30 more: whoever waits comes in between.
      await setImmediate();
      await boards.updateIndex(id, {
        title: board.title.trim() === "" ? row.title : board.title,
        searchText: searchText(kind, board),
        elementCount: board.size,
        updatedAt: change.at,
        updatedBy: change.by,
      });
    } finally {
      board.destroy();
    }
  };
}
