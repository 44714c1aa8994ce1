import type { HistoryState } from "@throughline/model";
import { useMemo } from "react";
import type { UndoSteps } from "../session/UndoSteps.ts";
import { useStore } from "../session/useStore.ts";

const isSame = (a: HistoryState, b: HistoryState) => a.canUndo === b.canUndo && a.canRedo === b.canRedo;

/** What undo and redo can do now, followed. */
export function useHistoryState(steps: UndoSteps): HistoryState {
  const store = useMemo(
    () => ({ get: () => steps.state, subscribe: (listener: () => void) => steps.subscribe(listener) }),
    [steps],
  );
  return useStore(store, (state) => state, isSame);
}
