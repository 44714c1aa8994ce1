/** How many attempts there may be in a window, and how many keys are remembered. */
export interface AttemptLimits {
  readonly attempts: number;
  readonly windowMs: number;
  readonly keys: number;
}

interface Attempts {
  count: number;
  readonly since: number;
}

/**
 * Counts attempts by key, whatever address they come from. Remembers a bounded number of keys: when more are tried, the
 * one whose window began first is forgotten, which costs an attacker more attempts elsewhere than it gains.
 * Time is given in milliseconds by the caller.
 */
export class AttemptLimiter {
  readonly #limits: AttemptLimits;
  readonly #attempts = new Map<string, Attempts>();

  constructor(limits: AttemptLimits) {
    this.#limits = limits;
  }

  /** Counts one. Gives 0, or how many milliseconds to wait when there were too many since the key's window began. */
  take(key: string, now: number): number {
    const known = this.#attempts.get(key);
    if (known !== undefined && now - known.since < this.#limits.windowMs) {
      known.count += 1;
      return known.count <= this.#limits.attempts ? 0 : known.since + this.#limits.windowMs - now;
    }
    // Deleted first, so that the map's order is that of the windows' beginnings.
    this.#attempts.delete(key);
    const [oldest] = this.#attempts.keys();
    if (oldest !== undefined && this.#attempts.size >= this.#limits.keys) this.#attempts.delete(oldest);
    this.#attempts.set(key, { count: 1, since: now });
    return 0;
  }

  /** Forgets a key's attempts, because one of them was right. */
  clear(key: string): void {
    this.#attempts.delete(key);
  }
}
