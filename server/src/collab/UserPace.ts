import type { Principal } from "./Gate.ts";
import { editRates, newClientRates, openingRates } from "./limits.ts";
import { RateLimiter } from "./RateLimiter.ts";

interface Spent {
  readonly updates: RateLimiter;
  readonly bytes: RateLimiter;
  readonly openings: RateLimiter;
  readonly newClients: RateLimiter;
  lastAt: number;
}

const forgetAfterMs = 60_000;

/** Shares the server's time among people: who has sent very much, over however many connections, waits for a moment. */
export class UserPace {
  readonly #users = new Map<string, Spent>();
  #sweptAt = 0;

  /** Counts changes that are about to be stored; returns how many milliseconds they have to wait, usually 0. */
  spend(principal: Principal, updates: number, bytes: number, now = performance.now()): number {
    const spent = this.#spentBy(principal, now);
    return Math.max(spent.updates.spend(now, updates), spent.bytes.spend(now, bytes));
  }

  /** Counts a document that is about to be opened; returns how many milliseconds that has to wait, usually 0. */
  open(principal: Principal, now = performance.now()): number {
    return this.#spentBy(principal, now).openings.spend(now, 1);
  }

  /** Counts Yjs client ids under which somebody begins to write; false, with none counted, when those are too many. */
  mayClaim(principal: Principal, newClients: number, now = performance.now()): boolean {
    return this.#spentBy(principal, now).newClients.take(now, newClients);
  }

  #spentBy({ id, isProgram }: Principal, now: number): Spent {
    this.#sweep(now);
    let spent = this.#users.get(id);
    if (spent === undefined) {
      const who = isProgram === true ? "program" : "person";
      spent = {
        updates: new RateLimiter(editRates[who].updates, now),
        bytes: new RateLimiter(editRates[who].bytes, now),
        openings: new RateLimiter(openingRates[who], now),
        newClients: new RateLimiter(newClientRates[who], now),
        lastAt: now,
      };
      this.#users.set(id, spent);
    }
    spent.lastAt = now;
    return spent;
  }

  #sweep(now: number): void {
    if (now - this.#sweptAt < forgetAfterMs) return;
    this.#sweptAt = now;
    for (const [userId, { lastAt }] of this.#users) if (now - lastAt > forgetAfterMs) this.#users.delete(userId);
  }
}
