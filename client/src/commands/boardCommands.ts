import { hasRight } from "./boardRight.ts";
import { canEdit, type Command } from "./Command.ts";
import { say } from "./words/say.ts";

/** What is done with the board as a whole. */
export const boardCommands: readonly Command[] = [
  {
    id: "add-list",
    label: say.pasteList,
    group: "Add",
    also: say.pasteListAlso,
    isEnabled: (context) => canEdit(context) && context.session.kind.operations.has("addCards"),
    run: ({ ui }) => ui.open("addList"),
  },
  {
    id: "share",
    label: say.shareBoard,
    group: "Board",
    also: say.shareAlso,
    isEnabled: ({ session }) => hasRight(session, "board.share"),
    run: ({ ui }) => ui.open("share"),
  },
  {
    id: "rename-board",
    label: say.renameBoard,
    group: "Board",
    also: "title",
    isEnabled: canEdit,
    run: ({ ui }) => ui.open("rename"),
  },
  {
    id: "export",
    label: say.exportBoard,
    group: "Board",
    also: say.exportAlso,
    run: ({ ui }) => ui.open("export"),
  },
  {
    id: "duplicate-board",
    label: say.duplicateBoard,
    group: "Board",
    also: "copy",
    isEnabled: ({ page }) => page.mayCreateBoards,
    run: ({ page }) => page.duplicateBoard(),
  },
  {
    id: "go-to-boards",
    label: say.goToBoards,
    group: "Board",
    also: say.goToBoardsAlso,
    run: ({ page }) => page.goToBoards(),
  },
  {
    id: "bin-board",
    label: say.binBoard,
    group: "Board",
    also: say.binAlso,
    danger: true,
    isEnabled: ({ session }) => hasRight(session, "board.bin"),
    run: ({ page }) => page.binBoard(),
  },
];
