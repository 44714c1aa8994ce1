import type { Logger } from "pino";
import { logLinesPerMinute } from "./limits.ts";

/** How serious a line is. */
export type Level = "error" | "warn" | "info";

interface Matter {
  readonly since: number;
  lines: number;
}

const windowMs = 60_000;
/** More matters than there are reasons; keys come from our own tables. */
const maxMatters = 200;

/**
 * Keeps a log readable, and a disk from filling, while somebody sends garbage all day: a few lines a minute for each
 * matter, then only how many more there were, with the first line of the next minute.
 */
export class LogThrottle {
  readonly #logger: Pick<Logger, Level>;
  readonly #now: () => number;
  readonly #matters = new Map<string, Matter>();

  constructor(logger: Pick<Logger, Level>, now: () => number = Date.now) {
    this.#logger = logger;
    this.#now = now;
  }

  /** Logs a warning, unless there were many about the same matter. `matter` is a word of ours, never a client's. */
  warn(matter: string, details: object, message: string): void {
    this.log("warn", matter, details, message);
  }

  /** Logs a line of any level, unless there were many about the same matter. */
  log(level: Level, matter: string, details: object, message: string): void {
    const now = this.#now();
    let known = this.#matters.get(matter);
    let unsaid = 0;
    if (known === undefined || now - known.since >= windowMs) {
      unsaid = known === undefined ? 0 : Math.max(0, known.lines - logLinesPerMinute);
      known = { since: now, lines: 0 };
      if (this.#matters.size >= maxMatters) this.#matters.clear();
      this.#matters.set(matter, known);
    }
    known.lines += 1;
    if (known.lines > logLinesPerMinute) return;
    this.#logger[level](unsaid > 0 ? { ...details, unsaid } : details, message);
  }
}
