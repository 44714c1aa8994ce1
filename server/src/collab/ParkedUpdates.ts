import { maxParked } from "./limits.ts";

/**
 * Changes of one connection that came before what they rest upon: a provider may send what is being typed before the
 * handshake has brought what was typed offline. They wait for the handshake, a while and not without end.
 */
export class ParkedUpdates {
  readonly #onExpired: () => void;
  #updates: Uint8Array[] = [];
  #bytes = 0;
  #timer: NodeJS.Timeout | undefined;

  /** `onExpired` is called when something has waited for too long. */
  constructor(onExpired: () => void) {
    this.#onExpired = onExpired;
  }

  /** Takes an update; false when too many wait already. */
  add(update: Uint8Array): boolean {
    if (this.#updates.length >= maxParked.updates || this.#bytes + update.byteLength > maxParked.bytes) return false;
    this.#updates.push(update);
    this.#bytes += update.byteLength;
    this.#timer ??= setTimeout(this.#onExpired, maxParked.ms).unref();
    return true;
  }

  /** Gives all that waits, in order, and forgets it. */
  take(): readonly Uint8Array[] {
    const updates = this.#updates;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#updates = [];
    this.#bytes = 0;
    return updates;
  }
}
