import type { ConnectionFilter } from "../collab/Doorkeeper.ts";

/** A link, session or key that may end by itself. */
export interface Ending {
  /** Unique among all that is watched. */
  readonly id: string;
  /** Milliseconds since 1970; null: never. */
  readonly expiresAt: number | null;
  /** The connections that may hang on it. */
  readonly affects: ConnectionFilter;
}

/** setTimeout's own limit; what ends later is looked at once in between, which renews the watch. */
const longestTimer = 2 ** 31 - 1;

/**
 * Announces the ends of links, sessions and keys, so that sockets they opened close in that moment: when one expires,
 * nothing else happens that would make anyone ask for rights again.
 */
export class AccessEnds {
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #listener: ((affected: ConnectionFilter) => void) | undefined;

  /** Says what is done when something has ended. */
  onEnd(listener: (affected: ConnectionFilter) => void): void {
    this.#listener = listener;
  }

  /** Announces an end that someone brought about: signing out, for one. */
  announce(affected: ConnectionFilter): void {
    this.#listener?.(affected);
  }

  /** Sees to it that this end is announced. Cheap when it is watched already or never comes. */
  watch({ id, expiresAt, affects }: Ending, now = Date.now()): void {
    if (expiresAt === null || this.#timers.has(id)) return;
    const timer = setTimeout(
      () => {
        this.#timers.delete(id);
        this.announce(affects);
      },
      Math.min(longestTimer, Math.max(0, expiresAt - now)),
    );
    timer.unref();
    this.#timers.set(id, timer);
  }
}
