import * as Y from "yjs";
import { Board } from "./board.ts";
import type { BoardWriter } from "./boardWriter.ts";
import type { BoardSchema } from "./boardSchema.ts";
import type { BoardElement } from "./elementType.ts";
import { createOrigin } from "./origin.ts";

/**
 * The elements that `build` writes on an empty board, which is thrown away: for looking at an import, or taking it to a
 * board that isn't empty, before anything is written there. Places lead from one of them to another.
 */
export function draftElements(schema: BoardSchema, build: (board: BoardWriter) => void): BoardElement[] {
  const board = new Board(new Y.Doc(), schema);
  try {
    board.transact(createOrigin("import"), build);
    return Array.from(board.all());
  } finally {
    board.destroy();
  }
}
