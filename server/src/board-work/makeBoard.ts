import { Board, createOrigin, initialize, type Origin, type OriginKind } from "@throughline/model";
import * as Y from "yjs";
import { describeBoard } from "../content/describeBoard.ts";
import { requireKind } from "../history/readStateContent.ts";
import type { MadeBoard } from "./boardWork.ts";

/** What a new board is to be. */
export interface BoardToMake {
  readonly kind: string;
  readonly title: string;
  readonly origin: OriginKind;
  /** Yjs client under which it is written. */
  readonly clientId: number;
  readonly by: string;
  /** Writes its content. */
  readonly fill: (board: Board, origin: Origin) => void;
}

/** Makes a new board as one update. @throws whatever `fill` throws. */
export function makeBoard({ kind: kindId, title, origin: why, clientId, by, fill }: BoardToMake): MadeBoard {
  const kind = requireKind(kindId);
  const document = new Y.Doc();
  document.clientID = clientId;
  const board = new Board(document, kind.schema);
  const origin = createOrigin(why, by);
  try {
    initialize(board, title, origin);
    fill(board, origin);
    return { title, update: Y.encodeStateAsUpdate(document), described: describeBoard(kind, board) };
  } finally {
    board.destroy();
    document.destroy();
  }
}
