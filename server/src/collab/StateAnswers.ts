import type { Connection, Document } from "@hocuspocus/server";
import * as decoding from "lib0/decoding";
import { messageYjsSyncStep2, messageYjsUpdate, writeSyncStep1 } from "y-protocols/sync";
import * as Y from "yjs";
import type { Recovery } from "./Admission.ts";
import { buildContentMessage, buildMessage, messageType } from "./collabMessage.ts";
import { maxStateVectorBytes } from "./limits.ts";
import { WholeState } from "./WholeState.ts";

/** Who lacks more of a document than this part gets all of it, which is encoded already. */
const mostCutOut = 0.1;

/** Client ids that a document doesn't know and somebody may have all the same: their own of times when they were offline. */
const maxUnknownClients = 2_000;

/**
 * Answers step 1 of the sync protocol: what the server has, so that the client sends the rest, and then what the client
 * lacks. Who has nothing yet, or little, gets the state that `WholeState` keeps, instead of one encoded for each who
 * opens a board; to have some of it twice does no harm.
 */
export class StateAnswers {
  readonly #states = new WeakMap<Document, WholeState>();
  readonly #recovery: Recovery | undefined;

  constructor(recovery: Recovery | undefined) {
    this.#recovery = recovery;
  }

  /** Takes the state of a document that was just loaded, so that it needn't be encoded for the first who comes. */
  loaded(document: Document, base: Uint8Array): void {
    this.#states.set(document, new WholeState(document, base));
  }

  /**
   * Tells whether a client may have so much: nobody knows many more client ids than the document itself, unless an older
   * backup was restored. Looks at the beginning alone, because reading all of it is what takes long. Throws when that can't be read.
   */
  isPlausible(document: Document, stateVector: Uint8Array): boolean {
    const count = decoding.readVarUint(decoding.createDecoder(stateVector));
    return count <= document.store.clients.size + maxUnknownClients || (this.#recovery?.isOn() ?? false);
  }

  /** Sends the answer. Throws when the client's state vector can't be read. */
  answer(connection: Connection, stateVector: Uint8Array): void {
    const { document, messageAddress: address } = connection;
    const parts = lacksMuch(document, stateVector)
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

/** By clocks: what is cut out is encoded for this client alone, which takes as long as it is large. */
function lacksMuch(document: Document, stateVector: Uint8Array): boolean {
  if (stateVector.byteLength === 1 && stateVector[0] === 0) return true;
  // It may have all of it; but to find that out takes longer than to send it.
  if (stateVector.byteLength > maxStateVectorBytes) return true;
  const has = Y.decodeStateVector(stateVector);
  let all = 0;
  let lacking = 0;
  for (const [client, structs] of document.store.clients) {
    const last = structs.at(-1);
    const end = last === undefined ? 0 : last.id.clock + last.length;
    all += end;
    lacking += Math.max(0, end - (has.get(client) ?? 0));
  }
  return lacking > all * mostCutOut;
}
