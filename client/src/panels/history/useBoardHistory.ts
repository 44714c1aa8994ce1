import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { HistoryComparison } from "@throughline/api";
import { OperationError } from "@throughline/model";
import { useEffect, useLayoutEffect, useState } from "react";
import { boardAddress } from "../../addresses/addresses.ts";
import { goTo } from "../../addresses/goTo.ts";
import { useSearch } from "../../addresses/useSearch.ts";
import { api } from "../../api/api.ts";
import { queryKeys } from "../../api/queryKeys.ts";
import { countWords } from "../../history/changeWords.ts";
import { fetchComparison } from "../../history/fetchComparison.ts";
import { HistoryMode } from "../../history/HistoryMode.ts";
import { isLive, noComparison, nowPoint, readHistorySearch, type HistorySearch } from "../../history/historySearch.ts";
import type { PastShown } from "../../history/PastShown.ts";
import type { Replay } from "../../history/Replay.ts";
import { momentWords } from "../../history/timeWords.ts";
import type { BoardSession } from "../../session/BoardSession.ts";
import { useStore, useValue } from "../../session/useStore.ts";
import { ValueStore } from "../../session/ValueStore.ts";
import { sayMissing } from "../../ui/part.tsx";
import { say } from "./words/say.ts";

/** The history of an open board on its page. */
export interface BoardHistory {
  readonly mode: HistoryMode;
  readonly search: HistorySearch;
  /** The board's session, whatever is shown. */
  readonly live: BoardSession;
  /** What the canvas and the outline show: the living board, a point of its past, or a replay. */
  readonly shown: BoardSession;
  readonly past: PastShown | undefined;
  readonly replay: Replay | undefined;
  /** The comparison on its way; not asked for while the living board is shown. */
  readonly query: UseQueryResult<HistoryComparison>;
}

const fetchPast = () => import("../../history/PastShown.ts");
const fetchReplay = () => import("../../history/Replay.ts");

/** What shows the past, to be fetched ahead; else it comes with the first look at it. */
export const pastProgram = { load: async () => void (await Promise.all([fetchPast(), fetchReplay()])) };

const nothing = new ValueStore<undefined>(undefined);

/** Follows the page's address and keeps what it asks for on the screen; used once, by the board's page. */
export function useBoardHistory(live: BoardSession): BoardHistory {
  const search = useSearch(readHistorySearch);
  const [mode] = useState(
    () => new HistoryMode(({ at, compare }, how) => goTo(boardAddress(live.boardId, { at, compare }), how)),
  );
  useLayoutEffect(() => mode.arrive(search), [mode, search]);
  const replays = useStore(mode, (state) => (state.isReplaying ? state.replays : 0));
  const isPast = !isLive(search);
  const query = useComparison(live, search, isPast);
  const past = usePast(live, isPast);
  useShownComparison(live, mode, past, search, isPast ? query.data : undefined);
  const replay = useReplay(live, replays);
  const isPastShown = useValue(past?.compared ?? nothing) !== undefined;
  const isReplayShown = useStore(replay?.loading ?? nothing, (loading) => loading?.state === "ready");
  const fromPast = past && isPastShown ? past.session : live;
  const shown = replay && isReplayShown ? replay.past.session : fromPast;
  return { mode, search, live, shown, past, replay, query };
}

function useComparison({ boardId }: BoardSession, search: HistorySearch, isPast: boolean) {
  const { at = nowPoint, compare } = search;
  // Without marks it is the same answer.
  const asked = compare === noComparison ? { at } : search;
  return useQuery({
    queryKey: queryKeys.comparison(boardId, at, asked.compare ?? ""),
    queryFn: ({ signal }) => fetchComparison(api, boardId, asked, signal),
    enabled: isPast,
    staleTime: at === nowPoint || compare === nowPoint ? 5_000 : Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    // Offline it fails with words, instead of waiting without any.
    networkMode: "always",
    retry: 1,
  });
}

function usePast(live: BoardSession, isPast: boolean): PastShown | undefined {
  const [past, setPast] = useState<PastShown>();
  useEffect(() => {
    if (!isPast) return undefined;
    return openFetched(
      fetchPast(),
      ({ PastShown }) => new PastShown(live),
      (opened) => setPast(opened),
    );
  }, [live, isPast]);
  return past;
}

/** Shows what has come, and says what it is. */
function useShownComparison(
  live: BoardSession,
  mode: HistoryMode,
  past: PastShown | undefined,
  { compare }: HistorySearch,
  compared: HistoryComparison | undefined,
): void {
  const withChanges = compare !== noComparison;
  useEffect(() => {
    if (!past || !compared) return;
    try {
      past.show(compared, withChanges);
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      return live.announcements.say(say.cannotShow, "problem");
    }
    const when = compared.to.point === nowPoint || compared.to.at === null ? say.now : momentWords(compared.to.at);
    const { all } = past.comparison.changes.get();
    live.announcements.say(withChanges ? say.showingWith({ when, changes: countWords(all) }) : say.showing({ when }));
  }, [live, past, compared, withChanges]);
  useEffect(() => {
    if (!past) return undefined;
    const { changes } = past.comparison;
    const offer = () => {
      mode.stepChange = changes.shown.length > 0 ? (by) => past.stepChange(by) : undefined;
    };
    offer();
    const stop = changes.subscribe(offer);
    return () => {
      stop();
      mode.stepChange = undefined;
    };
  }, [mode, past]);
}

/** `number` counts replays from 1; 0 is none. */
function useReplay(live: BoardSession, number: number): Replay | undefined {
  const [replay, setReplay] = useState<Replay>();
  useEffect(() => {
    if (number === 0) return undefined;
    const params = { id: live.boardId };
    const read = (after: string | undefined, signal: AbortSignal) =>
      api.replayHistory({ params, query: { after } }, { signal });
    return openFetched(
      fetchReplay(),
      ({ Replay }) => new Replay(live, read),
      (opened) => setReplay(opened),
    );
  }, [live, number]);
  return replay;
}

/** Opens something once its program is there, and tells of it; returns how it ends, also before it has begun. */
function openFetched<Program, Opened extends { destroy(): void }>(
  fetched: Promise<Program>,
  open: (program: Program) => Opened,
  show: (opened: Opened | undefined) => void,
): () => void {
  let opened: Opened | undefined;
  let isOver = false;
  const begin = async () => {
    const program = await fetched;
    if (isOver) return;
    opened = open(program);
    show(opened);
  };
  begin().catch(sayMissing);
  return () => {
    isOver = true;
    show(undefined);
    opened?.destroy();
  };
}
