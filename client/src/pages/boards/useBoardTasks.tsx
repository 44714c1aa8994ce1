import { boardRights, type BoardAction, type BoardSummary } from "@throughline/api";
import { useState, type ReactNode } from "react";
import { useBoardActions } from "../../api/boards.ts";
import { may, useMe } from "../../api/me.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { clearNotes, showNote, showProblem } from "../../ui/notes.tsx";
import { say } from "./words/say.ts";

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
  const title = board.title || say.untitled;
  const restore = () =>
    actions.restore.mutate(id, {
      onSuccess: () => showNote(say.isBack({ title })),
      onError: (error) => showProblem(error, say.notRestored({ title })),
    });
  return {
    mayEdit: allows(role, "board.edit"),
    mayDuplicate: may(me, "workspace.createBoard", { type: "workspace" }),
    mayBin: allows(role, "board.bin"),
    mayPurge: allows(role, "board.purge"),
    rename: (next) =>
      actions.rename.mutate({ id, title: next }, { onError: (error) => showProblem(error, say.keepsTitle) }),
    duplicate: () =>
      actions.duplicate.mutate(id, {
        onSuccess: () => showNote(say.duplicated({ title })),
        onError: (error) => showProblem(error, say.notDuplicated({ title })),
      }),
    bin: () =>
      actions.bin.mutate(id, {
        onSuccess: () => showNote(say.inBin({ title }), restore),
        onError: (error) => showProblem(error, say.notBinned({ title })),
      }),
    restore,
    askToDelete: () => setAsking(true),
    dialog: (
      <ConfirmDialog
        isOpen={isAsking}
        title={say.deleteAsk({ title })}
        text={say.goneForAll}
        confirm={say.deleteForever}
        onClose={() => setAsking(false)}
        onConfirm={() =>
          actions.deleteForever.mutate(id, {
            onSuccess: () => {
              // An "Undo" of moving it to the bin may still stand there, and would fail now.
              clearNotes();
              showNote(say.deleted({ title }));
            },
            onError: (error) => showProblem(error, say.notDeleted({ title })),
          })
        }
      />
    ),
  };
}
