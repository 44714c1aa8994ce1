/** What a limiter lets through. */
export interface Rate {
  /** On average. */
  readonly perSecond: number;
  /** At once, after a pause; two seconds' worth by default. */
  readonly burst?: number;
}

/**
 * A token bucket. Time is given in milliseconds by the caller and must not run backwards.
 */
export class RateLimiter {
  readonly #perSecond: number;
  readonly #burst: number;
  #tokens: number;
  #filledAt: number;

  constructor({ perSecond, burst = perSecond * 2 }: Rate, now: number) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#tokens = burst;
    this.#filledAt = now;
  }

  /** Takes one event, or one that counts as `cost`; false, with nothing taken, when there were too many. */
  take(now: number, cost = 1): boolean {
    this.#fill(now);
    if (this.#tokens < cost) return false;
    this.#tokens -= cost;
    return true;
  }

  /** Takes an event that has happened already; returns the milliseconds until that is made up for, 0 when none. */
  spend(now: number, cost: number): number {
    this.#fill(now);
    this.#tokens -= cost;
    return this.#tokens >= 0 ? 0 : Math.ceil((-this.#tokens / this.#perSecond) * 1000);
  }

  #fill(now: number): void {
    const gained = (Math.max(0, now - this.#filledAt) / 1000) * this.#perSecond;
    this.#tokens = Math.min(this.#burst, this.#tokens + gained);
    this.#filledAt = now;
  }
}
