import type { connectedPayload, Connection, Document, Extension, WebSocketLike } from "@hocuspocus/server";
import { closeReasons, isCloseReason } from "@throughline/api";
import * as decoding from "lib0/decoding";
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from "y-protocols/sync";
import { closeConnection, isRevoked } from "./closeConnection.ts";
import type { CollabContext } from "./CollabContext.ts";
import { messageType, readMessageHead, type MessageHead } from "./collabMessage.ts";
import { EditPipe, type EditServices } from "./EditPipe.ts";
import { maxDocumentsPerSocket, syncRate } from "./limits.ts";
import type { Presence } from "./Presence.ts";
import { RateLimiter } from "./RateLimiter.ts";
import type { StateAnswers } from "./StateAnswers.ts";
import { WaitingRoom } from "./WaitingRoom.ts";
import { FairTurns } from "./FairTurns.ts";
import { isCurious } from "./WatchedSocket.ts";

/** Hocuspocus' number for "you aren't let in" among its messages about signing in. */
const permissionDenied = 1;

/** What becomes of a message that a socket received. */
export type Taken =
  /** The door has dealt with it, or will when its connection is let in. */
  | "taken"
  /** It is for Hocuspocus: signing in and leaving. */
  | "pass"
  /** Nobody can read it, or too much is waiting: the socket is to be closed. */
  | "malformed"
  | "too-fast"
  | "too-many";

interface Open {
  readonly connection: Connection<CollabContext>;
  readonly edits: EditPipe;
  /** Bounds how often it may ask for what it lacks. */
  readonly syncs: RateLimiter;
}

interface Socket {
  /** Addresses that asked to be let in, with what they sent since. */
  readonly waiting: WaitingRoom;
  readonly open: Map<string, Open>;
}

/**
 * Stands before Hocuspocus: all that concerns a document's content and presence is handled here, Hocuspocus is left
 * with signing in, loading, broadcasting and leaving. So every change goes one way (`EditPipe`), and no message costs
 * more than it must.
 * What comes after signing in and before the connection stands waits for it; what nobody signed in for is dropped.
 */
export class SyncDoor implements Extension<CollabContext> {
  readonly #edits: EditServices;
  readonly #presence: Presence;
  readonly #answers: StateAnswers;
  readonly #turns = new FairTurns();
  readonly #sockets = new WeakMap<object, Socket>();
  readonly #pool = { bytes: 0 };

  constructor(edits: EditServices, presence: Presence, answers: StateAnswers) {
    this.#answers = answers;
    this.#edits = edits;
    this.#presence = presence;
  }

  /** Takes a socket's message before Hocuspocus sees it; only what is "pass" may go there. */
  take(webSocket: object, message: Uint8Array): Taken {
    let head: MessageHead;
    try {
      head = readMessageHead(message);
    } catch {
      return "malformed";
    }
    const socket = this.#socketOf(webSocket);
    if (head.type === messageType.auth) {
      if (socket.open.has(head.address)) return "pass";
      return this.#expect(socket, head.address) ? "pass" : "too-many";
    }
    if (head.type === messageType.close) return "pass";
    const open = socket.open.get(head.address);
    if (open === undefined) return socket.waiting.keep(head.address, message) ? "taken" : "too-fast";
    this.#handle(open, head);
    return "taken";
  }

  /**
   * Sees what Hocuspocus sends: what waited for a document that the socket isn't let in to is of no use any more. Where
   * a new try heals the refusal the socket is closed, because a provider tries again only then.
   */
  sent(webSocket: WebSocketLike, message: Uint8Array): void {
    const waiting = this.#sockets.get(webSocket)?.waiting;
    if (waiting === undefined || waiting.size === 0) return;
    const { address, type, decoder } = readMessageHead(message);
    if (type !== messageType.auth || decoding.readVarUint(decoder) !== permissionDenied) return;
    waiting.release(address);
    const reason = decoding.readVarString(decoder);
    if (isCloseReason(reason) && closeReasons[reason].closesSocket) webSocket.close(closeReasons[reason].code, reason);
    else if (isCurious(webSocket)) webSocket.signInFailed();
  }

  /** A socket is gone, and so is what waited for its being let in. */
  closed(webSocket: object): void {
    this.#sockets.get(webSocket)?.waiting.close();
  }

  /** Deals with what waited for this connection. Comes last: the other extensions may still refuse it. */
  async connected({ connection }: connectedPayload<CollabContext>): Promise<void> {
    if (!isOpen(connection)) return;
    const socket = this.#socketOf(connection.webSocket);
    if (isCurious(connection.webSocket)) connection.webSocket.signedIn();
    const address = connection.messageAddress;
    const edits = new EditPipe(connection, this.#edits);
    const open = { connection, edits, syncs: new RateLimiter(syncRate, performance.now()) };
    socket.open.set(address, open);
    // A socket can outlive many documents, which it must not keep in memory.
    connection.onClose(() => {
      if (socket.open.get(address) === open) socket.open.delete(address);
    });
    for (const message of socket.waiting.release(address)) {
      if (!isOpen(connection)) return;
      this.#handle(open, readMessageHead(message));
    }
  }

  /** Resolves when no change to this document is under way any more; what comes afterwards isn't waited for. */
  async settled(document: Document): Promise<void> {
    const busy = [...this.#edits.busy].filter((edits) => edits.document === document);
    await Promise.all(busy.map((edits) => edits.idle()));
  }

  #handle(open: Open, { type, decoder }: MessageHead): void {
    const { connection } = open;
    if (isRevoked(connection) || !isOpen(connection)) return;
    this.#reading(connection, () => {
      if (type === messageType.sync || type === messageType.syncReply) this.#sync(open, decoder);
      else if (type === messageType.awareness) this.#presence.take(connection, decoding.readVarUint8Array(decoder));
      else if (type === messageType.queryAwareness) this.#tellWhoIsHere(open);
      // Of all other types nobody here makes use.
    });
  }

  /** As costly as answering a handshake where many are; who asks more often is told what changes anyhow. */
  #tellWhoIsHere({ connection, syncs }: Open): void {
    if (syncs.take(performance.now())) this.#presence.sendAll(connection);
  }

  #sync({ connection, edits, syncs }: Open, decoder: decoding.Decoder): void {
    const type = decoding.readVarUint(decoder);
    const content = decoding.readVarUint8Array(decoder);
    if (type === messageYjsSyncStep1) {
      if (!this.#answers.isPlausible(connection.document, content)) closeConnection(connection, "too-large");
      else if (syncs.take(performance.now())) this.#answer(connection, content.slice());
      else closeConnection(connection, "too-fast");
    } else if (type === messageYjsSyncStep2 || type === messageYjsUpdate) {
      // A view on what the socket has read would keep all of that in memory.
      edits.add({ content: content.slice(), isWhole: type === messageYjsSyncStep2 });
    } else throw new Error(`There is no sync message of type ${type}`);
  }

  /** Everybody who comes back at once is answered in turn, and edits get on in between. */
  #answer(connection: Connection<CollabContext>, stateVector: Uint8Array): void {
    this.#turns.run(connection.context.principal.id, () => {
      if (!isRevoked(connection) && isOpen(connection))
        this.#reading(connection, () => this.#answers.answer(connection, stateVector));
    });
  }

  #reading(connection: Connection<CollabContext>, read: () => void): void {
    try {
      read();
    } catch (error) {
      this.#edits.log.warn("message", { document: connection.document.name, err: error }, "message can't be read");
      closeConnection(connection, "malformed");
    }
  }

  #expect(socket: Socket, address: string): boolean {
    socket.waiting.release(address);
    if (socket.waiting.size + socket.open.size >= maxDocumentsPerSocket) return false;
    socket.waiting.expect(address);
    return true;
  }

  #socketOf(webSocket: object): Socket {
    let socket = this.#sockets.get(webSocket);
    if (socket === undefined) {
      socket = { waiting: new WaitingRoom(this.#pool), open: new Map() };
      this.#sockets.set(webSocket, socket);
    }
    return socket;
  }
}

/** Tells whether a connection wasn't closed in the meantime. */
function isOpen(connection: Connection<CollabContext>): boolean {
  return connection.document.hasConnection(connection);
}
