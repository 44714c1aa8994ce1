import type { Board } from "../store/BoardStore.ts";
import type { WhoTouched } from "../history/historyWork.ts";
import type { MomentSummary } from "../store/HistoryStore.ts";
import { resultInTurns } from "../collab/runInTurns.ts";
import type { HistoryPoint } from "./historyPoint.ts";
import { contentName } from "./openBoard.ts";
import type { Services } from "./Services.ts";

/**
 * Who touched which elements between two points, in whichever order they are given, as far as moments are kept. Moments
 * know their place in the log; revisions only the time at which they were saved.
 */
export async function whoTouched(
  { history }: Pick<Services, "history">,
  board: Board,
  from: HistoryPoint,
  to: HistoryPoint,
): Promise<WhoTouched> {
  const [first, last] = (from.at ?? 0) <= (to.at ?? 0) ? [from, to] : [to, from];
  const document = contentName(board.id);
  const kept = await history.reader.range(document, first.at ?? 0, last.seq ?? Number.MAX_SAFE_INTEGER - 1);
  const moments = last.point === "now" ? [...kept, ...(await history.reader.unfinished(document))] : kept;
  const isWithin = ({ uptoSeq, startedAt, endedAt }: MomentSummary) =>
    (first.seq === undefined ? endedAt > (first.at ?? 0) : uptoSeq > first.seq) &&
    (last.seq !== undefined || startedAt <= (last.at ?? 0));
  return resultInTurns(collectTouched(moments.filter(isWithin)));
}

/** The same of given moments; a pause after each, because each may have touched a whole board. */
function* collectTouched(moments: readonly Pick<MomentSummary, "touched">[]): Generator<void, WhoTouched, void> {
  const touched = new Map<string, Set<string | null>>();
  for (const moment of moments) {
    for (const { element, by } of moment.touched) {
      const known = touched.get(element);
      if (known === undefined) touched.set(element, new Set(by));
      else for (const person of by) known.add(person);
    }
    yield;
  }
  return new Map(Array.from(touched, ([element, by]) => [element, Array.from(by)]));
}
