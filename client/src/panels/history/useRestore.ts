import { useMutation, useQueryClient } from "@tanstack/react-query";
import { isMomentId } from "@throughline/api";
import { api } from "../../api/api.ts";
import { queryKeys } from "../../api/queryKeys.ts";
import { restoredWords } from "../../history/restoredWords.ts";
import type { BoardReader } from "@throughline/model";
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

function restore(id: string, point: string, elements: readonly string[] | undefined) {
  const body = elements === undefined ? {} : { elements: [...elements] };
  return isMomentId(point)
    ? api.restoreMoment({ params: { id, moment: point }, body })
    : api.restoreRevision({ params: { id, revision: point }, body });
}

/** Brings the board, or elements of it, back as they were; says what came along, and offers the way back. */
export function useRestore({ boardId }: BoardSession, onRestored: (elements: readonly string[] | undefined) => void) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: queryKeys.timeline(boardId) });
  return useMutation({
    mutationFn: ({ point, elements }: RestoreRequest) => restore(boardId, point, elements),
    onSuccess: (restored, { elements, was }) => {
      const touched = elements === undefined ? undefined : [...restored.elements, ...restored.removed];
      const goBack = async () => {
        try {
          await restore(boardId, restored.saved.id, touched?.length === 0 ? undefined : touched);
          showNote("The board is as it was before");
        } catch (error) {
          showProblem(error, "The board couldn't be brought back");
        }
        void refresh();
      };
      showNote(restoredWords(restored, elements, was), () => void goBack(), "Go back");
      onRestored(elements === undefined ? undefined : restored.elements);
    },
    onError: (error) => showProblem(error, "It couldn't be brought back"),
    onSettled: () => void refresh(),
  });
}
