import * as Y from "yjs";
import { wholeStateTail } from "./limits.ts";

/** A document's whole state in two parts: apply both, in this order. */
export interface WholeStateParts {
  readonly base: Uint8Array;
  /** What was changed since `base` was encoded. */
  readonly tail: readonly Uint8Array[];
}

/**
 * Keeps the encoded state of one live document for those who open it. Encoding 10,000 cards takes
 * 50 ms of the event loop, for each of the people who come to a workshop at the same time; so it is
 * done for the first of them, and what changes afterwards is sent along as it came.
 * The state is encoded anew when the tail has grown past `wholeStateTail`.
 */
export class WholeState {
  readonly #document: Y.Doc;
  #base: Uint8Array | undefined;
  #tail: Uint8Array[] = [];
  #tailBytes = 0;

  constructor(document: Y.Doc) {
    this.#document = document;
    document.on("update", (update: Uint8Array) => this.#add(update));
  }

  /** The state as it is now. The parts are shared and must not be changed. */
  read(): WholeStateParts {
    const { pendingStructs, pendingDs } = this.#document.store;
    // Of what waits for missing updates Yjs tells nobody, so a kept state would lack it.
    if (pendingStructs !== null || pendingDs !== null) {
      return { base: Y.encodeStateAsUpdate(this.#document), tail: [] };
    }
    this.#base ??= Y.encodeStateAsUpdate(this.#document);
    return { base: this.#base, tail: this.#tail };
  }

  #add(update: Uint8Array): void {
    if (this.#base === undefined) return;
    this.#tail.push(update);
    this.#tailBytes += update.byteLength;
    if (this.#tail.length <= wholeStateTail.updates && this.#tailBytes <= wholeStateTail.bytes) return;
    this.#base = undefined;
    this.#tail = [];
    this.#tailBytes = 0;
  }
}
