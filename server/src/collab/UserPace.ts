import type { Principal } from "./Gate.ts";
import { editRates } from "./limits.ts";
import { RateLimiter } from "./RateLimiter.ts";

interface Spent {
  readonly updates: RateLimiter;
  readonly bytes: RateLimiter;
  lastAt: number;
}

const forgetAfterMs = 60_000;

/** Shares the server's time among people: who has sent very much, over however many connections, waits for a moment. */
export class UserPace {
  readonly #users = new Map<string, Spent>();
  #sweptAt = 0;

  /** Counts changes that are about to be stored; returns how many milliseconds they have to wait, usually 0. */
  spend({ id, isProgram }: Principal, updates: number, bytes: number, now = performance.now()): number {
    this.#sweep(now);
    let spent = this.#users.get(id);
    if (spent === undefined) {
      const rates = editRates[isProgram === true ? "program" : "person"];
      spent = {
        updates: new RateLimiter(rates.updates, now),
        bytes: new RateLimiter(rates.bytes, now),
        lastAt: now,
      };
      this.#users.set(id, spent);
    }
    spent.lastAt = now;
    return Math.max(spent.updates.spend(now, updates), spent.bytes.spend(now, bytes));
  }

  #sweep(now: number): void {
    if (now - this.#sweptAt < forgetAfterMs) return;
    this.#sweptAt = now;
    for (const [userId, { lastAt }] of this.#users) if (now - lastAt > forgetAfterMs) this.#users.delete(userId);
  }
}
