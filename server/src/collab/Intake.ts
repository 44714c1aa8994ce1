import { intakeRates } from "./limits.ts";
import { RateLimiter } from "./RateLimiter.ts";

/** A socket that can be left unread for a while. */
export interface Pausable {
  pause(): void;
  resume(): void;
}

/**
 * Slows one socket's sender down to what the server takes from one: what comes too fast isn't refused, only read later.
 * So nothing is lost, and nobody takes more than their share of the server's time.
 */
export class Intake {
  readonly #socket: Pausable;
  readonly #messages = new RateLimiter(intakeRates.messages, performance.now());
  readonly #bytes = new RateLimiter(intakeRates.bytes, performance.now());
  #timer: NodeJS.Timeout | undefined;

  constructor(socket: Pausable) {
    this.#socket = socket;
  }

  /** Counts a message that was read. */
  took(bytes: number): void {
    const now = performance.now();
    const waitMs = Math.max(this.#messages.spend(now, 1), this.#bytes.spend(now, bytes));
    if (waitMs === 0 || this.#timer !== undefined) return;
    this.#socket.pause();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#socket.resume();
    }, waitMs);
  }

  /** Ends with its socket. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}
