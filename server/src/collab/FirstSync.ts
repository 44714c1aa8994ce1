import type { connectedPayload, Connection, Document, Extension } from "@hocuspocus/server";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate, writeSyncStep1 } from "y-protocols/sync";
import * as Y from "yjs";
import type { CollabContext } from "./CollabContext.ts";
import { WholeState } from "./WholeState.ts";

/** Hocuspocus' number for messages of the sync protocol; its enumeration of them isn't exported. */
const syncMessage = 0;
/** Longer than any message that this is about: an address, two numbers and an empty state vector. */
const longestFirstSync = 1_000;

/** More documents than anyone has on one socket; what is more is left to Hocuspocus, which has limits of its own. */
const maxWaiting = 20;

interface SocketSyncs {
  /** Addresses whose connection isn't let in yet. */
  readonly waiting: Set<string>;
  readonly connections: Map<string, Connection>;
}

/**
 * Answers "I have nothing yet" in place of Hocuspocus, which would encode the whole document anew
 * for everybody who opens it. All else, and whatever it doesn't understand, is left to Hocuspocus.
 * Sees messages before Hocuspocus does, so one that comes before its connection was let in waits.
 */
export class FirstSync implements Extension<CollabContext> {
  readonly #sockets = new WeakMap<object, SocketSyncs>();
  readonly #states = new WeakMap<Document, WholeState>();

  /** Takes a socket's message if it is a first sync; false when it is for Hocuspocus. */
  take(webSocket: object, message: Uint8Array): boolean {
    const address = message.byteLength > longestFirstSync ? undefined : readFirstSync(message);
    if (address === undefined) return false;
    const { waiting, connections } = this.#syncsOf(webSocket);
    const connection = connections.get(address);
    if (connection !== undefined && isOpen(connection)) {
      this.#answer(connection);
      return true;
    }
    if (waiting.size >= maxWaiting) return false;
    waiting.add(address);
    return true;
  }

  /** Answers what waited for this connection. Comes last: the others may still refuse it. */
  async connected({ connection }: connectedPayload<CollabContext>): Promise<void> {
    if (!isOpen(connection)) return;
    const { waiting, connections } = this.#syncsOf(connection.webSocket);
    const address = connection.messageAddress;
    connections.set(address, connection);
    // A socket can outlive many documents, which it must not keep in memory.
    connection.onClose(() => {
      if (connections.get(address) === connection) connections.delete(address);
    });
    if (waiting.delete(address)) this.#answer(connection);
  }

  /** Says the same as Hocuspocus: what the server has, so that the client sends the rest; then the content. */
  #answer(connection: Connection): void {
    const { document, messageAddress: address } = connection;
    const { base, tail } = this.#stateOf(document).read();
    connection.send(buildMessage(address, (encoder) => writeSyncStep1(encoder, document)));
    // The step 2 comes last, because it is what tells the client that it has everything.
    if (tail.length > 0) connection.send(buildContentMessage(address, messageYjsUpdate, base));
    const last = tail.length > 0 ? Y.mergeUpdates([...tail]) : base;
    connection.send(buildContentMessage(address, messageYjsSyncStep2, last));
  }

  #stateOf(document: Document): WholeState {
    let state = this.#states.get(document);
    if (state === undefined) {
      state = new WholeState(document);
      this.#states.set(document, state);
    }
    return state;
  }

  #syncsOf(webSocket: object): SocketSyncs {
    let syncs = this.#sockets.get(webSocket);
    if (syncs === undefined) {
      syncs = { waiting: new Set(), connections: new Map() };
      this.#sockets.set(webSocket, syncs);
    }
    return syncs;
  }
}

/** Tells whether a connection wasn't closed in the meantime. */
function isOpen(connection: Connection): boolean {
  return connection.document.hasConnection(connection);
}

/** The address in a step 1 of the sync protocol whose state vector is empty; undefined for all other messages. */
function readFirstSync(message: Uint8Array): string | undefined {
  try {
    const decoder = decoding.createDecoder(message);
    const address = decoding.readVarString(decoder);
    if (decoding.readVarUint(decoder) !== syncMessage) return undefined;
    if (decoding.readVarUint(decoder) !== messageYjsSyncStep1) return undefined;
    const stateVector = decoding.readVarUint8Array(decoder);
    return stateVector.byteLength === 1 && stateVector[0] === 0 ? address : undefined;
  } catch {
    // Hocuspocus decodes it again and closes the connection.
    return undefined;
  }
}

function buildContentMessage(address: string, type: number, content: Uint8Array): Uint8Array {
  return buildMessage(address, (encoder) => {
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, content);
  });
}

function buildMessage(address: string, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, address);
  encoding.writeVarUint(encoder, syncMessage);
  write(encoder);
  return encoding.toUint8Array(encoder);
}
