import * as decoding from "lib0/decoding";
import { maxMerged } from "./limits.ts";

/** Adds up what merging some updates would cost, for who decides how many share one commit. Reads their first bytes only. */
export class MergeSize {
  #updates = 0;
  #bytes = 0;
  #clients = 0;

  /** Whether all that was added may be merged. */
  get isAllowed(): boolean {
    return this.#updates <= maxMerged.updates && this.#bytes <= maxMerged.bytes && this.#clients <= maxMerged.clients;
  }

  /** Takes one more update, encoding v1. */
  add(update: Uint8Array): void {
    this.#updates += 1;
    this.#bytes += update.byteLength;
    this.#clients += clientsOf(update);
  }
}

/** An update begins with the number of client ids of which it has something. */
function clientsOf(update: Uint8Array): number {
  try {
    return decoding.readVarUint(decoding.createDecoder(update));
  } catch {
    // The guard will refuse it; alone, so that what others sent before it stays good.
    return maxMerged.clients + 1;
  }
}
