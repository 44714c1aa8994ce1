import type { connectedPayload, Extension } from "@hocuspocus/server";
import { closeConnection } from "./closeConnection.ts";
import type { CollabContext } from "./CollabContext.ts";
import { maxSockets } from "./limits.ts";

/** Bounds how many sockets one principal may have open: the newest is closed. */
export class SocketQuota implements Extension<CollabContext> {
  /** For each principal its sockets, with the number of documents open on each. */
  readonly #sockets = new Map<string, Map<string, number>>();

  async connected({ connection, context, socketId }: connectedPayload<CollabContext>): Promise<void> {
    if (!connection.document.hasConnection(connection)) return;
    const { id, isProgram } = context.principal;
    const most = isProgram === true ? maxSockets.program : maxSockets.person;
    const sockets = this.#sockets.get(id) ?? new Map<string, number>();
    this.#sockets.set(id, sockets);
    sockets.set(socketId, (sockets.get(socketId) ?? 0) + 1);
    connection.onClose(() => this.#left(id, sockets, socketId));
    if (sockets.size > most) closeConnection(connection, "too-many");
  }

  #left(id: string, sockets: Map<string, number>, socketId: string): void {
    const documents = sockets.get(socketId) ?? 0;
    if (documents > 1) sockets.set(socketId, documents - 1);
    else sockets.delete(socketId);
    if (sockets.size === 0 && this.#sockets.get(id) === sockets) this.#sockets.delete(id);
  }
}
