import type { UpdateLog } from "../store/UpdateLog.ts";
import type { Tally } from "./Tally.ts";

/** Takes the times that matter: how long people wait for "Saved". */
export interface LogTimes {
  /** Seconds from handing a change to the log until it was on disk, waiting included. */
  appended(seconds: number): void;
  /** How many changes one commit carried. */
  committed(changes: number): void;
  /** Seconds of one fold. */
  folded(seconds: number): void;
}

/** The same log, with its work counted and timed. */
export function measureUpdateLog(log: UpdateLog, tally: Tally, times: LogTimes): UpdateLog {
  let group = { confirmed: 0, seconds: [] as number[] };
  // The changes of one commit are confirmed in one turn of the event loop, and the next commit needs another one. What
  // was measured is written down when they have gone out: nobody need wait for that.
  const measured = (seconds: number, isConfirmed: boolean) => {
    if (group.seconds.length === 0) setImmediate(writeDown);
    group.seconds.push(seconds);
    if (isConfirmed) group.confirmed += 1;
  };
  const writeDown = () => {
    const { confirmed, seconds } = group;
    group = { confirmed: 0, seconds: [] };
    if (confirmed > 0) times.committed(confirmed);
    for (const taken of seconds) times.appended(taken);
  };
  return {
    async append(document, update, author) {
      const from = performance.now();
      let isConfirmed = false;
      tally.appendsWaiting += 1;
      try {
        const seq = await log.append(document, update, author);
        isConfirmed = true;
        return seq;
      } catch (error) {
        tally.appendsFailed += 1;
        throw error;
      } finally {
        tally.appendsWaiting -= 1;
        measured((performance.now() - from) / 1_000, isConfirmed);
      }
    },
    async fold(document, fold) {
      const from = performance.now();
      try {
        const isDone = await log.fold(document, fold);
        if (isDone) tally.folds += 1;
        return isDone;
      } catch (error) {
        tally.foldsFailed += 1;
        throw error;
      } finally {
        times.folded((performance.now() - from) / 1_000);
      }
    },
    async quarantine(document, seq, reason) {
      await log.quarantine(document, seq, reason);
      tally.quarantined += 1;
    },
    load: (document) => log.load(document),
    readAfter: (document, seq) => log.readAfter(document, seq),
    heads: (documents) => log.heads(documents),
    isQuarantined: (document, seq) => log.isQuarantined(document, seq),
    delete: (document) => log.delete(document),
  };
}
