import type { Connection } from "@hocuspocus/server";
import { closeReasons, type CloseReason } from "@throughline/api";

const revoked = new WeakSet<Connection>();

/**
 * Ends a connection to one document, with a reason for its client. Where a reconnect heals the
 * matter the whole socket is closed, because that is what makes a provider connect again.
 * Nothing that the connection still has in its queue is applied afterwards: Hocuspocus itself goes
 * through the queue of a closed connection, and so a person just removed would go on writing.
 */
export function closeConnection(connection: Connection, reason: CloseReason): void {
  const { code, closesSocket } = closeReasons[reason];
  revoked.add(connection);
  connection.close({ code, reason });
  if (closesSocket) connection.webSocket.close(code, reason);
}

/** Tells whether we ended this connection, so that its waiting messages are dropped. */
export function isRevoked(connection: Connection): boolean {
  return revoked.has(connection);
}
