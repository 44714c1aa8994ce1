import type { HistoryComparison } from "@throughline/api";
import { nowPoint } from "./historySearch.ts";

/** What to ask of the server so that elements are as they were. */
export interface RestorePlan {
  readonly point: string;
  readonly elements: readonly string[];
}

/**
 * From which point elements of a comparison are brought back: from the one that is looked at (`at`); what was removed
 * by then, from the earlier one, where it still was. `undefined` when none of them was there.
 */
export function restorePlan(
  { from, to, changes }: HistoryComparison,
  at: string | null,
  ids: readonly string[],
): RestorePlan | undefined {
  const removed = new Set(changes.removed.map(({ id }) => id));
  const areRemoved = ids.some((id) => removed.has(id));
  const point = areRemoved ? from.point : at;
  if (point === null || point === nowPoint) return undefined;
  const { content } = from.point === point ? from : to;
  const there = new Set(content.elements.map(({ id }) => id));
  const elements = ids.filter((id) => there.has(id));
  return elements.length === 0 ? undefined : { point, elements };
}
