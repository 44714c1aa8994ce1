import { kindById } from "@throughline/kinds";
import { Board, migrate, repair, validate, versionState } from "@throughline/model";
import { CloseError } from "../collab/CloseError.ts";
import type { PrepareBoard } from "../collab/PrepareBoard.ts";
import type { BoardStore } from "../store/BoardStore.ts";

/**
 * Makes the function that brings a board to this program's version, and repairs what merges left
 * behind, before anyone edits. An empty document is left to whoever makes the board; one that a
 * newer program wrote is opened for nobody, because this one would damage what it doesn't know.
 */
export function createPrepareBoard(boards: BoardStore): PrepareBoard {
  return async (id, document) => {
    const row = await boards.find(id);
    const kind = row === undefined ? undefined : kindById(row.kind);
    if (kind === undefined) return undefined;
    const { schema } = kind;
    const state = versionState(document, schema);
    if (state === "empty") return undefined;
    if (state === "newer") throw new CloseError("board-too-new");
    if (state === "current" && isWhole(new Board(document, schema))) return undefined;
    return (copy) => {
      migrate(copy, schema);
      repair(new Board(copy, schema));
    };
  };
}

function isWhole(board: Board): boolean {
  try {
    return validate(board).length === 0;
  } finally {
    board.destroy();
  }
}
