import { boardRights } from "@throughline/api";
import { CollabSocket, type CollabSocketOptions } from "./CollabSocket.ts";
import { DocumentConnection, type DocumentConnectionOptions } from "./DocumentConnection.ts";

/** Whose copy of which board, and how it gets to the server. */
export interface BoardConnectionOptions
  extends CollabSocketOptions, Pick<DocumentConnectionOptions, "userId" | "after"> {
  readonly boardId: string;
}

/** Whether who has a role writes on the board at all; what exactly is told call by call. */
function mayWrite(role: string): boolean {
  return [...boardRights["board.edit"].roles, ...boardRights["board.sort"].roles].some((allowed) => allowed === role);
}

/** What a session needs of its board's connection. */
export type BoardLink = Pick<
  DocumentConnection,
  "doc" | "awareness" | "connection" | "canWrite" | "hold" | "reconnect" | "keepRole" | "forgetUnsent" | "destroy"
>;

/** A board's content on a socket of its own; the board's other documents may be added to that. */
export class BoardConnection extends DocumentConnection {
  readonly socket: CollabSocket;

  constructor({ boardId, origin, token, ...copy }: BoardConnectionOptions) {
    const socket = new CollabSocket({ origin, token });
    super({ ...copy, name: { type: "board", board: boardId }, socket, mayWrite });
    this.socket = socket;
  }
}
