import type { Connection, Hocuspocus } from "@hocuspocus/server";
import type { CloseReason } from "@throughline/api";
import type { Logger } from "pino";
import { applyAccess } from "./applyAccess.ts";
import { closeConnection } from "./closeConnection.ts";
import type { CollabContext } from "./CollabContext.ts";
import type { Gate } from "./Gate.ts";

/** Which connections are meant; all that is given must fit. */
export interface ConnectionFilter {
  /** Every document of this board: content, comments, control, private ones. */
  readonly board?: string;
  /** Every document of this study. */
  readonly study?: string;
  /** Id of a principal. */
  readonly principal?: string;
}

/** Ends or renews connections that are already open, when rights change or a board goes away. */
export class Doorkeeper {
  readonly #hocuspocus: Hocuspocus<CollabContext>;
  readonly #gate: Gate;
  readonly #logger: Logger;

  constructor(hocuspocus: Hocuspocus<CollabContext>, gate: Gate, logger: Logger) {
    this.#hocuspocus = hocuspocus;
    this.#gate = gate;
    this.#logger = logger;
  }

  /** Closes all connections that fit, at once; what they still had in their queues is dropped. Returns how many. */
  kick(filter: ConnectionFilter, reason: CloseReason): number {
    const connections = this.#find(filter);
    for (const connection of connections) closeConnection(connection, reason);
    return connections.length;
  }

  /** Asks the gate again for all connections that fit, and ends or renews those whose rights have changed. */
  async reauthorize(filter: ConnectionFilter): Promise<void> {
    await Promise.all(
      this.#find(filter).map((connection) => {
        const { principal, name } = connection.context;
        const failed = (error: unknown) => this.#logger.error({ err: error, filter }, "rights can't be decided");
        return applyAccess(connection, () => this.#gate.authorize(principal, name), failed);
      }),
    );
  }

  #find(filter: ConnectionFilter): Connection<CollabContext>[] {
    const found: Connection<CollabContext>[] = [];
    for (const document of this.#hocuspocus.documents.values()) {
      for (const connection of document.getConnections()) {
        if (fits(connection.context, filter)) found.push(connection);
      }
    }
    return found;
  }
}

function fits({ name, principal }: CollabContext, filter: ConnectionFilter): boolean {
  if (filter.principal !== undefined && principal.id !== filter.principal) return false;
  const ids: { readonly board?: string; readonly study?: string } = name;
  if (filter.board !== undefined && ids.board !== filter.board) return false;
  return filter.study === undefined || ids.study === filter.study;
}
