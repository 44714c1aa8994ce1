import { useInfiniteQuery } from "@tanstack/react-query";
import type { HistoryEntry } from "@throughline/api";
import { useMemo } from "react";
import { api } from "../../api/api.ts";
import { queryKeys } from "../../api/queryKeys.ts";

const pageSize = 100;
/** While somebody looks at it, what others do appears within so many milliseconds. */
const refreshMs = 15_000;
/** The same while a moment goes on that is listed when it is over. */
const refreshSoonMs = 2_000;

/** The timeline of a board, page after page; newest first. */
export function useTimeline(boardId: string) {
  const query = useInfiniteQuery({
    queryKey: queryKeys.timeline(boardId),
    queryFn: ({ pageParam, signal }) =>
      api.listHistory({ params: { id: boardId }, query: { before: pageParam, limit: pageSize } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: ({ state }) => (state.data?.pages[0]?.isGoingOn === true ? refreshSoonMs : refreshMs),
    networkMode: "always",
  });
  const entries = useMemo<readonly HistoryEntry[]>(
    () => query.data?.pages.flatMap((page) => page.entries) ?? [],
    [query.data],
  );
  return { ...query, entries, days: query.data?.pages[0]?.days };
}
