import { failedSignInRate, handshakeRate, maxStrangersPerAddress } from "./limits.ts";
import { RateLimiter } from "./RateLimiter.ts";

interface Address {
  readonly handshakes: RateLimiter;
  readonly failures: RateLimiter;
  /** Open sockets on which nobody has signed in. */
  strangers: number;
  lastAt: number;
}

const forgetAfterMs = 120_000;

/** Bounds what one address may do before anyone behind it has signed in. */
export class AddressLimits {
  readonly #addresses = new Map<string, Address>();
  readonly #now: () => number;
  #sweptAt = 0;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Lets a handshake in and counts its socket as a stranger's; false when there are too many. */
  admit(address: string): boolean {
    const now = this.#now();
    this.#sweep(now);
    let known = this.#addresses.get(address);
    if (known === undefined) {
      const [handshakes, failures] = [new RateLimiter(handshakeRate, now), new RateLimiter(failedSignInRate, now)];
      known = { handshakes, failures, strangers: 0, lastAt: now };
      this.#addresses.set(address, known);
    }
    known.lastAt = now;
    if (!known.handshakes.take(now) || known.strangers >= maxStrangersPerAddress) return false;
    // What was too much has to be made up for first.
    if (known.failures.spend(now, 0) > 0) return false;
    known.strangers += 1;
    return true;
  }

  /** Says that a stranger has signed in, or is gone. Once for each that was admitted. */
  leave(address: string): void {
    const known = this.#addresses.get(address);
    if (known !== undefined && known.strangers > 0) known.strangers -= 1;
  }

  /** Says that an attempt to sign in has failed; false when there were so many that its socket is to be closed. */
  failed(address: string): boolean {
    const now = this.#now();
    return this.#addresses.get(address)?.failures.spend(now, 1) === 0;
  }

  /** What is remembered of an address must not outlive its use: there are very many of them. */
  #sweep(now: number): void {
    if (now - this.#sweptAt < forgetAfterMs) return;
    this.#sweptAt = now;
    for (const [address, { strangers, lastAt }] of this.#addresses) {
      if (strangers === 0 && now - lastAt > forgetAfterMs) this.#addresses.delete(address);
    }
  }
}
