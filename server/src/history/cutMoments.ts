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
