import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import { wholeStateTail } from "./limits.ts";

/** A document's whole state in two parts: apply both, in this order. */
export interface WholeStateParts {
  readonly base: Uint8Array;
  /** What was changed since `base` was encoded, as one update; undefined when nothing was. */
  readonly tail: Uint8Array | undefined;
}

/**
 * Keeps the encoded state of one live document for those who open it. Encoding 10,000 cards takes
 * 50 ms of the event loop, for each of the people who come to a workshop at the same time; so it is
 * done for the first of them, and what changes afterwards is merged and sent along.
 * The state is encoded anew when the tail has grown past `wholeStateTail`.
 */
export class WholeState {
  readonly #document: Y.Doc;
  #base: Uint8Array | undefined;
  /** Updates since then; one, as soon as somebody has asked for them. */
  #tail: Uint8Array[] = [];
  #size = { updates: 0, bytes: 0, clients: 0 };

  /** `base`: the state as it is now, where it was encoded already (encoding v1). */
  constructor(document: Y.Doc, base?: Uint8Array) {
    this.#document = document;
    this.#base = base;
    document.on("update", (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) =>
      this.#add(update, transaction.deleteSet.clients.size),
    );
  }

  /** The state as it is now. The parts are shared and must not be changed. */
  read(): WholeStateParts {
    const { pendingStructs, pendingDs } = this.#document.store;
    // Of what waits for missing updates Yjs tells nobody, so a kept state would lack it.
    if (pendingStructs !== null || pendingDs !== null) {
      return { base: Y.encodeStateAsUpdate(this.#document), tail: undefined };
    }
    this.#base ??= Y.encodeStateAsUpdate(this.#document);
    // Everybody who comes before the next change gets what was merged for the first.
    if (this.#tail.length > 1) this.#tail = [Y.mergeUpdates(this.#tail)];
    return { base: this.#base, tail: this.#tail[0] };
  }

  #add(update: Uint8Array, deletedClients: number): void {
    if (this.#base === undefined) return;
    this.#tail.push(update);
    this.#size.updates += 1;
    this.#size.bytes += update.byteLength;
    this.#size.clients += writingClients(update) + deletedClients;
    const { updates, bytes, clients } = this.#size;
    if (updates <= wholeStateTail.updates && bytes <= wholeStateTail.bytes && clients <= wholeStateTail.clients) return;
    this.#base = undefined;
    this.#tail = [];
    this.#size = { updates: 0, bytes: 0, clients: 0 };
  }
}

/** How many client ids' parts an update brings that Yjs has encoded: the number with which it begins. */
function writingClients(update: Uint8Array): number {
  return decoding.readVarUint(decoding.createDecoder(update));
}
