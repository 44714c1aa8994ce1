import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** More people than anyone meets on one connection; what is older is forgotten. */
const maxClients = 5_000;

/**
 * Keeps a y-websocket client from telling us what we told it: the provider sends every presence message that it
 * receives back to the server. Let through, these would use up the client's own allowance, and its first one would
 * count as the cursor under which it wants to appear.
 */
export class EchoFilter {
  /** For each client id in presence the newest clock that was sent to this client. */
  readonly #sent = new Map<number, number>();
  /** An honest client sends back at most one message for each it got; what is more is passed on, and so limited. */
  #owed = 0;

  /** Notes a presence message (without its kind) on its way to the client. */
  sent(content: decoding.Decoder): void {
    this.#owed += 1;
    for (const { clientId, clock } of readEntries(content)) {
      this.#sent.delete(clientId);
      this.#sent.set(clientId, clock);
    }
    for (const clientId of this.#sent.keys()) {
      if (this.#sent.size <= maxClients) break;
      this.#sent.delete(clientId);
    }
  }

  /**
   * What is new in a presence message (without its kind) from the client: an awareness update, or undefined when it
   * only repeats. Throws when it isn't an awareness update.
   */
  news(content: decoding.Decoder): Uint8Array | undefined {
    const bytes = decoding.readVarUint8Array(content);
    const entries = readEntries(decoding.createDecoder(bytes), false);
    const fresh = entries.filter(({ clientId, clock }) => clock > (this.#sent.get(clientId) ?? -1));
    if (fresh.length === entries.length || this.#owed === 0) return bytes;
    this.#owed -= 1;
    return fresh.length === 0 ? undefined : encodeEntries(fresh);
  }
}

interface Entry {
  readonly clientId: number;
  readonly clock: number;
  /** The state's JSON as it came. */
  readonly state: Uint8Array;
}

function readEntries(content: decoding.Decoder, isWrapped = true): Entry[] {
  if (isWrapped) decoding.readVarUint(content);
  const entries: Entry[] = [];
  // The declared count is only an upper bound: reading past the end throws.
  for (let left = decoding.readVarUint(content); left > 0; left -= 1) {
    const clientId = decoding.readVarUint(content);
    const clock = decoding.readVarUint(content);
    entries.push({ clientId, clock, state: decoding.readVarUint8Array(content) });
  }
  return entries;
}

function encodeEntries(entries: readonly Entry[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { clientId, clock, state } of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint8Array(encoder, state);
    }
  });
}
