/** The `Date` header names whole seconds and is rounded down. */
const headerStepMs = 1_000;

/**
 * The server's time as far as a page can know it, whatever the device's own clock says. Each answer tells by its `Date`
 * that the server's clock stood within one second while it was under way; what all answers have in common is kept, so
 * a few of them tell the time more exactly than one, mostly to 0.1–0.3 s. Before the first answer it is the device's.
 */
export class ServerClock {
  readonly #deviceNow: () => number;
  /** The server is at least and at most so many milliseconds ahead of the device. */
  #least = Number.NEGATIVE_INFINITY;
  #most = Number.POSITIVE_INFINITY;

  /** `deviceNow`: the device's clock, in milliseconds since 1970. */
  constructor(deviceNow: () => number = () => Date.now()) {
    this.#deviceNow = deviceNow;
  }

  /** Milliseconds since 1970. */
  now(): number {
    const ahead = Number.isFinite(this.#least) ? (this.#least + this.#most) / 2 : 0;
    return this.#deviceNow() + ahead;
  }

  /** `fetch`, whose answers set the clock. */
  follow<T extends { readonly headers: Headers }>(ask: () => Promise<T>): Promise<T> {
    const askedAt = this.#deviceNow();
    return ask().then((answer) => {
      this.#hear(answer.headers.get("date"), askedAt, this.#deviceNow());
      return answer;
    });
  }

  #hear(date: string | null, askedAt: number, answeredAt: number): void {
    const told = Date.parse(date ?? "");
    if (Number.isNaN(told)) return;
    const [least, most] = [told - answeredAt, told + headerStepMs - askedAt];
    const isAgreed = least <= this.#most && most >= this.#least;
    // Else one of the clocks was set meanwhile: only what is heard from now on counts.
    this.#least = isAgreed ? Math.max(least, this.#least) : least;
    this.#most = isAgreed ? Math.min(most, this.#most) : most;
  }
}

const clock = new ServerClock();

/** The platform's `fetch` to this page's server, by whose answers `serverNow` goes. */
export function fetchFromServer(address: string, init: RequestInit): Promise<Response> {
  return clock.follow(() => fetch(address, init));
}

/**
 * What time it is by the server's clock, in milliseconds since 1970: for everything that is dated or ends. For how long
 * something takes use `performance.now()`.
 */
export function serverNow(): number {
  return clock.now();
}
