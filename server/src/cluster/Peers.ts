import type { FrameHead } from "./frame.ts";

/** Who hears of the other servers' coming and going. */
export interface PeerListener {
  /** A server is heard for the first time, or again after it had vanished. */
  appeared(server: string): void;
  /** A server has stopped or isn't heard any more. */
  vanished(server: string): void;
  /** Something that a server said was lost on the way. */
  missed(): void;
}

/** Servers speak at least so often. */
export const aliveEveryMs = 1_000;
/** Who is silent for so long has vanished; together with the checks in between less than 5 s. */
export const silentAfterMs = 3_800;
/** For so long someone who vanished without a word may still be there, only unheard. */
const missingForMs = 5 * 60_000;

/** Knows the other servers by what is heard of them, and whether they hear us by whether we hear ourselves. */
export class Peers {
  readonly #own: string;
  readonly #listener: PeerListener;
  readonly #heard = new Map<string, { at: number; number: number }>();
  readonly #missing = new Map<string, number>();
  #echoAt = Number.NEGATIVE_INFINITY;

  constructor(own: string, listener: PeerListener) {
    this.#own = own;
    this.#listener = listener;
  }

  /** Takes note of a frame. False: it is our own and there is nothing in it for us. */
  hear({ server, number }: FrameHead, now: number): boolean {
    if (server === this.#own) {
      this.#echoAt = now;
      return false;
    }
    const known = this.#heard.get(server);
    this.#heard.set(server, { at: now, number: Math.max(number, known?.number ?? 0) });
    if (known === undefined) {
      this.#missing.delete(server);
      this.#listener.appeared(server);
    } else if (number > known.number + 1) {
      this.#listener.missed();
    }
    return true;
  }

  /** A server has said that it stops. */
  left(server: string): void {
    this.#missing.delete(server);
    if (this.#heard.delete(server)) this.#listener.vanished(server);
  }

  /** Lets those vanish who are silent. To be called about once a second. */
  check(now: number): void {
    for (const [server, { at }] of this.#heard) {
      if (now - at < silentAfterMs) continue;
      this.#heard.delete(server);
      this.#missing.set(server, now);
      this.#listener.vanished(server);
    }
    for (const [server, since] of this.#missing) if (now - since > missingForMs) this.#missing.delete(server);
  }

  /** How many others are heard. */
  get size(): number {
    return this.#heard.size;
  }

  /** Whether someone vanished without having said so, and may be writing unheard. */
  get isSomeoneMissing(): boolean {
    return this.#missing.size > 0;
  }

  /** Whether what we say comes back to us, as it does to everybody. */
  hearsItself(now: number): boolean {
    return now - this.#echoAt < silentAfterMs;
  }
}
