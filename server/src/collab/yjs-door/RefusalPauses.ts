import { createHash } from "node:crypto";

const firstPauseMs = 1_000;
const longestPauseMs = 10_000;
const forgetAfterMs = 60_000;
const maxEntries = 10_000;

/**
 * Slows down clients that were turned away and come back with the same address at once, as y-websocket before 3.1
 * does for ever, several times a second. The first refusal costs nothing; each further one within a minute makes the
 * next handshake wait longer; not that of others who ask for the same without a token. Keeps hashes only: targets hold
 * tokens.
 */
export class RefusalPauses {
  readonly #refused = new Map<string, { count: number; at: number }>();

  /** How many milliseconds the next handshake from an address to a target waits. */
  pauseFor(target: string, address: string, now: number): number {
    const known = this.#refused.get(keyOf(target, address));
    if (known === undefined || now - known.at > forgetAfterMs) return 0;
    return Math.min(longestPauseMs, firstPauseMs * 2 ** (known.count - 1));
  }

  /** Notes that a client was turned away for good. */
  refused(target: string, address: string, now: number): void {
    const key = keyOf(target, address);
    const known = this.#refused.get(key);
    const count = known === undefined || now - known.at > forgetAfterMs ? 0 : known.count;
    this.#refused.delete(key);
    this.#refused.set(key, { count: count + 1, at: now });
    for (const [oldest, { at }] of this.#refused) {
      if (this.#refused.size <= maxEntries && now - at <= forgetAfterMs) break;
      this.#refused.delete(oldest);
    }
  }
}

function keyOf(target: string, address: string): string {
  return createHash("sha256").update(`${address} ${target}`).digest("base64");
}
