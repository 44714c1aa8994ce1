import * as encoding from "lib0/encoding";
import type { Bus } from "./Bus.ts";
import { writeEntry, writeHead, type Entry } from "./frame.ts";

/** Above this an update travels by the log alone: Redis cuts off a subscriber that lags behind by some megabytes. */
const largestUpdate = 64 * 1024;
/** A frame is sent at once when it has grown so large. */
const largestFrame = 256 * 1024;

/**
 * Gathers what this server says to the others in one turn of its event loop and sends it as one frame: with many
 * boards and cursors it is the number of messages that costs, not their bytes.
 */
export class Outbox {
  readonly #bus: Pick<Bus, "send">;
  readonly #server: string;
  #encoder: encoding.Encoder | undefined;
  #number = 0;
  #sending: NodeJS.Immediate | undefined;

  constructor(bus: Pick<Bus, "send">, server: string) {
    this.#bus = bus;
    this.#server = server;
  }

  /** Says something; it leaves after this turn of the event loop. */
  add(entry: Entry): void {
    const encoder = (this.#encoder ??= this.#begin());
    writeEntry(encoder, isTooLarge(entry) ? { kind: "stored", document: entry.document, seq: entry.seq } : entry);
    if (encoding.length(encoder) >= largestFrame) this.flush();
    else this.#sending ??= setImmediate(() => this.flush());
  }

  /** Sends now what was said. */
  flush(): void {
    clearImmediate(this.#sending);
    this.#sending = undefined;
    const encoder = this.#encoder;
    if (encoder === undefined) return;
    this.#encoder = undefined;
    this.#bus.send(encoding.toUint8Array(encoder));
  }

  #begin(): encoding.Encoder {
    const encoder = encoding.createEncoder();
    // Also what the bus will drop is counted: it is by the missing number that the others notice.
    writeHead(encoder, { server: this.#server, number: this.#number });
    this.#number += 1;
    return encoder;
  }
}

function isTooLarge(entry: Entry): entry is Extract<Entry, { kind: "update" }> {
  return entry.kind === "update" && entry.update.byteLength > largestUpdate;
}
