import { hasRight } from "./boardRight.ts";
import type { Command } from "./Command.ts";
import { say } from "./words/say.ts";

/** Looking at the board's past. */
export const pastCommands: readonly Command[] = [
  {
    id: "history",
    label: say.history,
    group: "Board",
    also: say.historyAlso,
    shortcuts: ["Alt+3"],
    worksWhileTyping: true,
    isEnabled: ({ session }) => hasRight(session, "board.view"),
    checked: ({ history }) => history.isOpen,
    run: ({ history, page }) => {
      history.open();
      page.focusHistory();
    },
  },
  {
    id: "replay",
    label: say.replay,
    group: "Board",
    also: say.replayAlso,
    isEnabled: ({ session, history }) => hasRight(session, "board.view") && !history.get().isReplaying,
    run: ({ history }) => history.startReplay(),
  },
  {
    id: "next-change",
    label: say.nextChange,
    group: "View",
    also: say.changeAlso,
    shortcuts: ["Alt+PageDown", "N"],
    repeats: true,
    isEnabled: ({ history }) => history.stepChange !== undefined,
    run: ({ history }) => void history.stepChange?.(1),
  },
  {
    id: "previous-change",
    label: say.previousChange,
    group: "View",
    also: say.changeAlso,
    shortcuts: ["Alt+PageUp", "Shift+N"],
    repeats: true,
    isEnabled: ({ history }) => history.stepChange !== undefined,
    run: ({ history }) => void history.stepChange?.(-1),
  },
];
