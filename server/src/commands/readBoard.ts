import type { BoardReader } from "@throughline/model";
import * as Y from "yjs";
import type { Kind } from "@throughline/kinds";
import type { Board } from "../store/BoardStore.ts";
import { contentName, storedKind, withBoard } from "./openBoard.ts";
import type { Services } from "./Services.ts";

/** Reads a board as it is now, with what people are typing this moment. */
export function readBoard<Result>(
  { collab }: Pick<Services, "collab">,
  board: Board,
  read: (board: BoardReader, kind: Kind) => Result,
): Promise<Result> {
  const kind = storedKind(board.kind);
  return collab.documents.read(contentName(board.id), (document) =>
    withBoard(document, kind, (open) => read(open, kind)),
  );
}

/** The state of a board's document (encoding v2), for revisions and for drawing it elsewhere. */
export function readState({ collab }: Pick<Services, "collab">, board: Board): Promise<Uint8Array> {
  return collab.documents.read(contentName(board.id), (document) => Y.encodeStateAsUpdateV2(document));
}
