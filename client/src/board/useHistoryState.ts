import type { History, HistoryState } from "@throughline/model";
import { useMemo } from "react";
import { useStore } from "../session/useStore.ts";

const isSame = (a: HistoryState, b: HistoryState) => a.canUndo === b.canUndo && a.canRedo === b.canRedo;

/** What undo and redo can do now, followed. */
export function useHistoryState(history: History): HistoryState {
  const store = useMemo(
    () => ({ get: () => history.state, subscribe: (listener: () => void) => history.subscribe(listener) }),
    [history],
  );
  return useStore(store, (state) => state, isSame);
}
