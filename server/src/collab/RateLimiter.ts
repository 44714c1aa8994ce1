/**
 * A token bucket: lets `perSecond` events through on average, and up to two seconds' worth at once.
 * Time is given in milliseconds by the caller and must not run backwards.
 */
export class RateLimiter {
  readonly #perSecond: number;
  #tokens: number;
  #filledAt: number;

  constructor(perSecond: number, now: number) {
    this.#perSecond = perSecond;
    this.#tokens = perSecond * 2;
    this.#filledAt = now;
  }

  /** Takes one event; false when there were too many. */
  take(now: number): boolean {
    const gained = (Math.max(0, now - this.#filledAt) / 1000) * this.#perSecond;
    this.#tokens = Math.min(this.#perSecond * 2, this.#tokens + gained);
    this.#filledAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
