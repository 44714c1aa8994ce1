import type { Browser, Page } from "@playwright/test";

/** One event of Chromium's trace; times in microseconds, `tdur` in processor time of its thread. */
interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly ts: number;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
}

const categories = ["toplevel", "blink.user_timing"];

/**
 * What a page's main thread did, as Chromium's own trace tells it: in processor time, so that it means the same on a
 * machine that others use too. The page says by `performance.mark` where a stretch begins and ends.
 */
export class MainThread {
  readonly #marks: readonly TraceEvent[];
  readonly #tasks: readonly TraceEvent[];

  private constructor(events: readonly TraceEvent[]) {
    this.#marks = events.filter(({ cat }) => cat.includes("blink.user_timing"));
    const marked = this.#marks[0];
    const isOnThread = ({ pid, tid }: TraceEvent) => pid === marked?.pid && tid === marked.tid;
    const tasks = events.filter((event) => event.ph === "X" && event.tdur !== undefined && isOnThread(event));
    this.#tasks = outermost(tasks);
  }

  /** Records while something is done in a page. One at a time for a browser. */
  static async during(browser: Browser, page: Page, act: () => Promise<void>): Promise<MainThread> {
    await browser.startTracing(page, { categories });
    await act();
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
    return new MainThread(traceEvents);
  }

  /** When each mark of a name was made, in microseconds. */
  marks(name: string): number[] {
    return this.#marks.filter((mark) => mark.name === name).map(({ ts }) => ts);
  }

  /** Milliseconds of processor time between two moments, of the tasks that began in between; from the start without one. */
  busyMs(from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY): number {
    return this.#between(from, to).reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1_000;
  }

  /** The longest of those tasks, in milliseconds of processor time. */
  longestMs(from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY): number {
    return Math.max(0, ...this.#between(from, to).map(({ tdur = 0 }) => tdur)) / 1_000;
  }

  #between(from: number, to: number): readonly TraceEvent[] {
    // The task in which a stretch begins (a key's) counts whole.
    return this.#tasks.filter(({ ts, dur = 0 }) => ts + dur >= from && ts < to);
  }
}

/** Tasks that no other holds: a task's time has that of those within it. */
function outermost(tasks: readonly TraceEvent[]): TraceEvent[] {
  let end = Number.NEGATIVE_INFINITY;
  return tasks
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
}
