import type { Connection, Document } from "@hocuspocus/server";
import { messageYjsSyncStep2, messageYjsUpdate, writeSyncStep1 } from "y-protocols/sync";
import * as Y from "yjs";
import { buildContentMessage, buildMessage, messageType } from "./collabMessage.ts";
import { WholeState } from "./WholeState.ts";

/**
 * Answers step 1 of the sync protocol: what the server has, so that the client sends the rest, and then what the client
 * lacks. Who has nothing yet gets the state that `WholeState` keeps, instead of one encoded for each who opens a board.
 */
export class StateAnswers {
  readonly #states = new WeakMap<Document, WholeState>();

  /** Sends the answer. Throws when the client's state vector can't be read. */
  answer(connection: Connection, stateVector: Uint8Array): void {
    const { document, messageAddress: address } = connection;
    const parts = isEmpty(stateVector)
      ? this.#stateOf(document).read()
      : { base: Y.encodeStateAsUpdate(document, stateVector), tail: undefined };
    connection.send(buildMessage(address, messageType.sync, (encoder) => writeSyncStep1(encoder, document)));
    // The step 2 comes last, because it is what tells the client that it has everything.
    if (parts.tail !== undefined) connection.send(buildContentMessage(address, messageYjsUpdate, parts.base));
    connection.send(buildContentMessage(address, messageYjsSyncStep2, parts.tail ?? parts.base));
  }

  #stateOf(document: Document): WholeState {
    let state = this.#states.get(document);
    if (state === undefined) {
      state = new WholeState(document);
      this.#states.set(document, state);
    }
    return state;
  }
}

/** Whether a client says that it has nothing of the document yet. */
function isEmpty(stateVector: Uint8Array): boolean {
  return stateVector.byteLength === 1 && stateVector[0] === 0;
}
