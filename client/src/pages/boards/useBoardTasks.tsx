import { boardRights, type BoardAction, type BoardSummary } from "@throughline/api";
import { useState, type ReactNode } from "react";
import { useBoardActions } from "../../api/boards.ts";
import { may, useMe } from "../../api/me.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { clearNotes, showNote, showProblem } from "../../ui/notes.tsx";

/** What can be done with one board of a list, with the rights to it. */
export interface BoardTasks {
  readonly mayEdit: boolean;
  readonly mayDuplicate: boolean;
  readonly mayBin: boolean;
  readonly mayPurge: boolean;
  readonly rename: (title: string) => void;
  readonly duplicate: () => void;
  readonly bin: () => void;
  readonly restore: () => void;
  readonly askToDelete: () => void;
  /** What a task asks; has to be rendered. */
  readonly dialog: ReactNode;
}

/** Whether a role on a board has a right. */
function allows(role: BoardSummary["role"], action: BoardAction): boolean {
  return boardRights[action].roles.some((allowed) => allowed === role);
}

/** Binds what can be done with a board to the server: says what was done, with a way back, and what failed. */
export function useBoardTasks(board: BoardSummary): BoardTasks {
  const actions = useBoardActions();
  const me = useMe();
  const [isAsking, setAsking] = useState(false);
  const { id, role } = board;
  const title = board.title || "Untitled board";
  const restore = () =>
    actions.restore.mutate(id, {
      onSuccess: () => showNote(`“${title}” is back`),
      onError: (error) => showProblem(error, `“${title}” couldn't be restored`),
    });
  return {
    mayEdit: allows(role, "board.edit"),
    mayDuplicate: may(me, "workspace.createBoard", { type: "workspace" }),
    mayBin: allows(role, "board.bin"),
    mayPurge: allows(role, "board.purge"),
    rename: (next) =>
      actions.rename.mutate(
        { id, title: next },
        { onError: (error) => showProblem(error, "The board keeps its title") },
      ),
    duplicate: () =>
      actions.duplicate.mutate(id, {
        onSuccess: () => showNote(`“${title}” was duplicated`),
        onError: (error) => showProblem(error, `“${title}” couldn't be duplicated`),
      }),
    bin: () =>
      actions.bin.mutate(id, {
        onSuccess: () => showNote(`“${title}” is in the bin`, restore),
        onError: (error) => showProblem(error, `“${title}” couldn't be moved to the bin`),
      }),
    restore,
    askToDelete: () => setAsking(true),
    dialog: (
      <ConfirmDialog
        isOpen={isAsking}
        title={`Delete “${title}” forever?`}
        text="The board, its revisions and its links will be gone for everyone. This can't be undone."
        confirm="Delete forever"
        onClose={() => setAsking(false)}
        onConfirm={() =>
          actions.deleteForever.mutate(id, {
            onSuccess: () => {
              // An "Undo" of moving it to the bin may still stand there, and would fail now.
              clearNotes();
              showNote(`“${title}” was deleted forever`);
            },
            onError: (error) => showProblem(error, `“${title}” couldn't be deleted`),
          })
        }
      />
    ),
  };
}
