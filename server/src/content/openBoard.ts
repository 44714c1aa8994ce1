import { ApiError, buildDocumentName } from "@throughline/api";
import { kindById, type Kind } from "@throughline/kinds";
import { Board } from "@throughline/model";
import type * as Y from "yjs";

/** The name of a board's content document. */
export function contentName(boardId: string): string {
  return buildDocumentName({ type: "board", board: boardId });
}

/** The kind with an id that the store gave. @throws ApiError `unavailable` when this program doesn't have it (any more). */
export function storedKind(id: string): Kind {
  const kind = kindById(id);
  if (kind === undefined) throw new ApiError("unavailable", `This server doesn't know boards of the kind "${id}"`);
  return kind;
}

/** The kind with an id that a caller gave. @throws ApiError `invalid-request` with the path to it. */
export function requestedKind(id: string, path: readonly string[]): Kind {
  const kind = kindById(id);
  if (kind !== undefined) return kind;
  const message = `There is no kind of board called "${id}"`;
  throw new ApiError("invalid-request", message, [{ path: [...path], message }]);
}

/** Looks at a document as a board while `use` runs. */
export function withBoard<Result>(document: Y.Doc, kind: Kind, use: (board: Board) => Result): Result {
  const board = new Board(document, kind.schema);
  try {
    return use(board);
  } finally {
    board.destroy();
  }
}
