import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { BoardReader } from "@throughline/model";
import { queryKeys } from "../../api/queryKeys.ts";
import { restoredWords } from "../../history/restoredWords.ts";
import { hasChanged, restore, restoreStep, undoRestore, type Restored } from "../../history/restoring.ts";
import type { BoardSession } from "../../session/BoardSession.ts";
import { showNote, showProblem } from "../../ui/notes.tsx";
import { say } from "./words/say.ts";

/** What is brought back, and from when. */
export interface RestoreRequest {
  readonly point: string;
  /** Only these elements; the whole board without it. */
  readonly elements?: readonly string[];
  /** The board as it was then, for the names of what came along. */
  readonly was: BoardReader;
}

/** Brings the board, or elements of it, back as they were; says what came along. It is a step of this person's undo. */
export function useRestore(session: BoardSession, onRestored: (elements: readonly string[] | undefined) => void) {
  const finish = useRestoreFinish(session);
  return useMutation({
    mutationFn: ({ point, elements }: RestoreRequest) => restore(session.boardId, point, elements),
    onSuccess: (restored, { elements, was }) => {
      // It couldn't be opened before, and this page had only its own copy of it.
      if (session.connection.get().status === "refused") return location.reload();
      finish.done(restored, restoredWords(restored, elements, was));
      onRestored(elements === undefined ? undefined : restored.elements);
    },
    onError: (error) => showProblem(error, say.notBroughtBack),
    onSettled: finish.refresh,
  });
}

/** Takes a restore on the timeline back, whoever did it; that is a step of this person's undo, too. */
export function useUndoRestore(session: BoardSession) {
  const finish = useRestoreFinish(session);
  return useMutation({
    mutationFn: (revision: string) => undoRestore(session.boardId, revision),
    onSuccess: (restored) => finish.done(restored, say.restoreUndone),
    onError: (error) => showProblem(error, say.restoreNotUndone),
    onSettled: finish.refresh,
  });
}

/** About restoring one note stands at a time: an older one's way back wouldn't be the last step any more. */
const tell = (words: string, undo?: () => void) => showNote(words, undo, say.undo, "restoring");

function useRestoreFinish(session: BoardSession) {
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: queryKeys.timeline(session.boardId) });
  const told = {
    done: (isAgain: boolean) => {
      tell(isAgain ? say.restoredAgain : say.restoreUndone);
      refresh();
    },
    failed: (error: unknown) => showProblem(error, say.restoreNotUndone),
  };
  const done = (restored: Restored, words: string) => {
    if (!hasChanged(restored)) return tell(words);
    tell(words, session.steps.add(restoreStep(session.boardId, restored, told)));
  };
  return { refresh, done };
}
