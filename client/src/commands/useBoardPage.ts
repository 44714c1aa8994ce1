import { useMemo, useRef } from "react";
import { boardAddress, boardsAddress } from "../addresses/addresses.ts";
import { goTo } from "../addresses/goTo.ts";
import { useBoardActions } from "../api/boards.ts";
import { may, useMe } from "../api/me.ts";
import type { BoardSession } from "../session/BoardSession.ts";
import { downloadBoard } from "./export/downloadBoard.ts";
import { isTypingIn } from "../ui/composition.ts";
import { showNote, showProblem } from "../ui/notes.tsx";
import { useTheme } from "../ui/useTheme.ts";
import type { CommandContext } from "./Command.ts";
import { say } from "./words/say.ts";

/** Frames within which what was just opened has to be there. */
const patience = 30;

/** Ends the last wish for the focus: who goes somewhere else meanwhile must not be taken back. */
let lastWish = new AbortController();

/** Moves the focus to an element that may be about to appear, unless somebody presses or types elsewhere first. */
function focusSoon(selector: string): void {
  lastWish.abort();
  const wish = (lastWish = new AbortController());
  const listening = { capture: true, signal: wish.signal };
  window.addEventListener("pointerdown", () => wish.abort(), listening);
  window.addEventListener("keydown", (event) => isTypingIn(event.target) && wish.abort(), listening);
  const look = (tries: number) =>
    requestAnimationFrame(() => {
      if (wish.signal.aborted) return;
      const target = document.querySelector<HTMLElement>(selector);
      if (!target && tries > 0) return look(tries - 1);
      wish.abort();
      target?.focus();
    });
  look(patience);
}

/** What commands can do with the page around a board: go elsewhere, change the look, ask the server. */
export function useBoardPage(session: BoardSession): CommandContext["page"] {
  const theme = useTheme();
  const actions = useBoardActions();
  const me = useMe();
  // Commands are bound once; what they use changes with every render.
  const latest = useRef({ theme, actions });
  latest.current = { theme, actions };
  const mayCreateBoards = may(me, "workspace.createBoard", { type: "workspace" });
  return useMemo(() => {
    const id = session.boardId;
    const goToBoards = () => goTo(boardsAddress());
    return {
      goToBoards,
      mayCreateBoards,
      toggleTheme: () => latest.current.theme.toggle(),
      exportBoard: (wish) => void downloadBoard(session, wish, latest.current.theme.shown),
      copyText: (text) => {
        navigator.clipboard?.writeText(text).catch((error: unknown) => showProblem(error, say.notCopied));
      },
      focusCanvas: () => focusSoon("[data-board-canvas]"),
      focusOutline: () => focusSoon("[data-board-outline]"),
      focusHistory: () => focusSoon("[data-board-history]"),
      duplicateBoard: () =>
        latest.current.actions.duplicate.mutate(id, {
          onSuccess: ({ id: copy }) => goTo(boardAddress(copy)),
          onError: (error) => showProblem(error, say.notDuplicated),
        }),
      binBoard: () => {
        const { bin, restore } = latest.current.actions;
        bin.mutate(id, {
          onSuccess: () => {
            showNote(say.inBin, () => restore.mutate(id));
            goToBoards();
          },
          onError: (error) => showProblem(error, say.notBinned),
        });
      },
    };
  }, [session, mayCreateBoards]);
}
