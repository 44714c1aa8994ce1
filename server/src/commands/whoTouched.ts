import type { Board } from "../store/BoardStore.ts";
import type { WhoTouched } from "../history/historyWork.ts";
import type { MomentSummary } from "../store/HistoryStore.ts";
import { resultInTurns } from "../collab/runInTurns.ts";
import type { HistoryPoint } from "./historyPoint.ts";
import { contentName } from "../content/openBoard.ts";
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
  const touched: Touched = new Map();
  const isWithin = ({ uptoSeq, startedAt, endedAt }: MomentSummary) =>
    (first.seq === undefined ? endedAt > (first.at ?? 0) : uptoSeq > first.seq) &&
    (last.seq !== undefined || startedAt <= (last.at ?? 0));
  const add = (moments: readonly MomentSummary[]) => resultInTurns(addTouched(touched, moments.filter(isWithin)));
  if (last.point === "now") await add((await history.reader.unfinished(document)).toReversed());
  for await (const page of history.reader.pages(document, first.at ?? 0, last.seq ?? Number.MAX_SAFE_INTEGER - 1)) {
    await add(page);
  }
  return new Map(Array.from(touched, ([element, by]) => [element, Array.from(by).reverse()]));
}

/** Who touched each element: the last is who did so first. */
type Touched = Map<string, Set<string | null>>;

/** Adds moments, newest first; a pause after each, because each may have touched a whole board. */
function* addTouched(touched: Touched, moments: readonly MomentSummary[]): Generator<void, void, void> {
  for (const moment of moments) {
    for (const { element, by } of moment.touched) {
      const known = touched.get(element) ?? new Set();
      touched.set(element, known);
      for (const person of by.toReversed()) {
        known.delete(person);
        known.add(person);
      }
    }
    yield;
  }
}
