/** Protocols by which sockets come in. */
export const doors = ["collab", "yjs"] as const;

/** A protocol by which sockets come in: Hocuspocus' at `/collab`, y-websocket's at `/yjs`. */
export type Door = (typeof doors)[number];

/**
 * What a server counts while it works: plain numbers that only grow, so that counting costs nothing where it is done,
 * and nobody who counts has to know who reads. `/metrics` shows them. Never a name, an id or a text in it.
 */
export class Tally {
  /** Open sockets; the only number that shrinks again. */
  readonly openSockets: Record<Door, number> = { collab: 0, yjs: 0 };
  /** Handshakes that were let through. */
  readonly sockets: Record<Door, number> = { collab: 0, yjs: 0 };
  readonly messagesReceived: Record<Door, number> = { collab: 0, yjs: 0 };
  readonly bytesReceived: Record<Door, number> = { collab: 0, yjs: 0 };
  messagesSent = 0;
  bytesSent = 0;
  /** Messages of clients whose changes are on disk. */
  updatesAccepted = 0;
  /** Messages of clients whose changes were not taken, by reason: a close reason, or `read-only`. */
  readonly updatesRefused = new Map<string, number>();
  presenceTaken = 0;
  presenceDropped = 0;
  /** Times that changes or presence went to everybody on a document, several together where they came together. */
  broadcasts = 0;
  quarantined = 0;
  folds = 0;
  foldsFailed = 0;
  appendsFailed = 0;
  /** Appends that wait for their commit or are in it. */
  appendsWaiting = 0;

  /** Counts one message of a client that was refused, for a reason out of a fixed table. */
  refused(reason: string): void {
    this.updatesRefused.set(reason, (this.updatesRefused.get(reason) ?? 0) + 1);
  }

  /** Counts one message on its way out. */
  sent(bytes: number): void {
    this.messagesSent += 1;
    this.bytesSent += bytes;
  }
}
