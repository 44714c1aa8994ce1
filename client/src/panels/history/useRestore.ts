import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { BoardReader } from "@throughline/model";
import { queryKeys } from "../../api/queryKeys.ts";
import { restoredWords } from "../../history/restoredWords.ts";
import { hasChanged, restore, restoreStep, undoRestore, type Restored } from "../../history/restoring.ts";
import type { BoardSession } from "../../session/BoardSession.ts";
import { showNote, showProblem } from "../../ui/notes.tsx";

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
    onError: (error) => showProblem(error, "It couldn't be brought back"),
    onSettled: finish.refresh,
  });
}

/** Takes a restore on the timeline back, whoever did it; that is a step of this person's undo, too. */
export function useUndoRestore(session: BoardSession) {
  const finish = useRestoreFinish(session);
  return useMutation({
    mutationFn: (revision: string) => undoRestore(session.boardId, revision),
    onSuccess: (restored) => finish.done(restored, "Restore undone"),
    onError: (error) => showProblem(error, "The restore couldn't be undone"),
    onSettled: finish.refresh,
  });
}

/** About restoring one note stands at a time: an older one's way back wouldn't be the last step any more. */
const say = (words: string, undo?: () => void) => showNote(words, undo, "Undo", "restoring");

function useRestoreFinish(session: BoardSession) {
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: queryKeys.timeline(session.boardId) });
  const told = {
    done: (isAgain: boolean) => {
      say(isAgain ? "Restored again" : "Restore undone");
      refresh();
    },
    failed: (error: unknown) => showProblem(error, "The restore couldn't be undone"),
  };
  const done = (restored: Restored, words: string) => {
    if (!hasChanged(restored)) return say(words);
    say(words, session.steps.add(restoreStep(session.boardId, restored, told)));
  };
  return { refresh, done };
}
