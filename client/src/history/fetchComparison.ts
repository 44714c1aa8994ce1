import { isMomentId, type ApiClient, type HistoryComparison } from "@throughline/api";
import { noComparison, nowPoint, type HistorySearch } from "./historySearch.ts";

/**
 * Asks the server for two points of a board's past, the earlier one first, whichever of them is looked at: what came
 * later is told as added. A moment is compared with the one before it, a revision with the revision before it.
 */
export async function fetchComparison(
  api: Pick<ApiClient, "compareHistory" | "listRevisions">,
  boardId: string,
  { at = nowPoint, compare }: HistorySearch,
  signal: AbortSignal,
): Promise<HistoryComparison> {
  const params = { id: boardId };
  const chosen = compare === noComparison ? undefined : compare;
  const from = chosen ?? (await revisionBefore(api, boardId, at, signal));
  const answer = await api.compareHistory({ params, query: { from, to: at } }, { signal });
  if (!isLater(answer.from.at, answer.to.at)) return answer;
  // What was before isn't known: then nothing is told of it.
  const query = from === undefined ? { from: at, to: at } : { from: at, to: from };
  return api.compareHistory({ params, query }, { signal });
}

function isLater(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && new Date(a).getTime() > new Date(b).getTime();
}

async function revisionBefore(
  api: Pick<ApiClient, "listRevisions">,
  boardId: string,
  at: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (at === nowPoint || isMomentId(at)) return undefined;
  const { revisions } = await api.listRevisions({ params: { id: boardId } }, { signal });
  const place = revisions.findIndex(({ id }) => id === at);
  return place < 0 ? undefined : revisions[place + 1]?.id;
}
