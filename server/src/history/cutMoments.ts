import type { UpdateRow } from "../store/UpdateLog.ts";

/** A moment ends where nobody wrote for `pauseMs`, and after `lengthMs` at the latest. */
export const momentLimits = { pauseMs: 5_000, lengthMs: 20_000 } as const;

/** Divides rows of a log, in their order, into moments. Several servers' clocks may differ: time that runs backwards is no pause. */
export function cutMoments(rows: readonly UpdateRow[]): UpdateRow[][] {
  const moments: UpdateRow[][] = [];
  let current: UpdateRow[] = [];
  let latest = 0;
  for (const row of rows) {
    const startedAt = current[0]?.at ?? row.at;
    const isOver = row.at - latest >= momentLimits.pauseMs || row.at - startedAt >= momentLimits.lengthMs;
    if (current.length > 0 && isOver) {
      moments.push(current);
      current = [];
    }
    current.push(row);
    latest = current.length === 1 ? row.at : Math.max(latest, row.at);
  }
  if (current.length > 0) moments.push(current);
  return moments;
}

/** A row carries the time at which it was handed to the log; so much later it is in there. */
const appendedWithinMs = 1_000;

/**
 * Those of a log's rows whose moments are over at a time, so that no row still to come can belong to them: cutting them
 * off and the rest later gives the same moments as cutting all at once.
 */
export function finishedRows(rows: readonly UpdateRow[], now: number): readonly UpdateRow[] {
  const last = cutMoments(rows).at(-1);
  const started = last?.[0];
  if (last === undefined || started === undefined) return [];
  const latest = last.reduce((time, { at }) => Math.max(time, at), 0);
  const silentMs = now - appendedWithinMs - latest;
  const lastedMs = now - appendedWithinMs - started.at;
  // Rows from a time that hasn't come yet were written before the clock was set back; the log mustn't grow until then.
  const isOver =
    silentMs >= momentLimits.pauseMs || lastedMs >= momentLimits.lengthMs || silentMs < -momentLimits.lengthMs;
  return isOver ? rows : rows.slice(0, rows.length - last.length);
}
