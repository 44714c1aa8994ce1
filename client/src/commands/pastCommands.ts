import { hasRight } from "./boardRight.ts";
import type { Command } from "./Command.ts";

/** Looking at the board's past. */
export const pastCommands: readonly Command[] = [
  {
    id: "history",
    label: "History",
    group: "Board",
    also: "revisions versions past timeline compare save restore",
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
    label: "Replay the workshop",
    group: "Board",
    also: "history play time lapse past",
    isEnabled: ({ session, history }) => hasRight(session, "board.view") && !history.get().isReplaying,
    run: ({ history }) => history.startReplay(),
  },
  {
    id: "next-change",
    label: "Next change",
    group: "View",
    also: "history difference compare",
    shortcuts: ["Alt+PageDown", "N"],
    repeats: true,
    isEnabled: ({ history }) => history.stepChange !== undefined,
    run: ({ history }) => void history.stepChange?.(1),
  },
  {
    id: "previous-change",
    label: "Previous change",
    group: "View",
    also: "history difference compare",
    shortcuts: ["Alt+PageUp", "Shift+N"],
    repeats: true,
    isEnabled: ({ history }) => history.stepChange !== undefined,
    run: ({ history }) => void history.stepChange?.(-1),
  },
];
