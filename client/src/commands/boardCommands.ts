import { hasRight } from "./boardRight.ts";
import { canEdit, type Command } from "./Command.ts";

/** What is done with the board as a whole. */
export const boardCommands: readonly Command[] = [
  {
    id: "add-list",
    label: "Paste a list of cards…",
    group: "Add",
    also: "many lines bulk import names",
    isEnabled: (context) => canEdit(context) && context.session.kind.operations.has("addCards"),
    run: ({ ui }) => ui.open("addList"),
  },
  {
    id: "share",
    label: "Share…",
    group: "Board",
    also: "invite link guests",
    isEnabled: ({ session }) => hasRight(session, "board.share"),
    run: ({ ui }) => ui.open("share"),
  },
  {
    id: "rename-board",
    label: "Rename board…",
    group: "Board",
    also: "title",
    isEnabled: canEdit,
    run: ({ ui }) => ui.open("rename"),
  },
  {
    id: "export",
    label: "Export…",
    group: "Board",
    also: "download save file",
    run: ({ ui }) => ui.open("export"),
  },
  {
    id: "duplicate-board",
    label: "Duplicate board",
    group: "Board",
    also: "copy",
    isEnabled: ({ page }) => page.mayCreateBoards,
    run: ({ page }) => page.duplicateBoard(),
  },
  {
    id: "go-to-boards",
    label: "Go to boards",
    group: "Board",
    also: "home list leave",
    run: ({ page }) => page.goToBoards(),
  },
  {
    id: "bin-board",
    label: "Move board to bin",
    group: "Board",
    also: "delete remove",
    danger: true,
    isEnabled: ({ session }) => hasRight(session, "board.bin"),
    run: ({ page }) => page.binBoard(),
  },
];
