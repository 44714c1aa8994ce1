import { hasEditableSelection, type Command } from "./Command.ts";

/** Choosing elements and taking them away. */
export const selectionCommands: readonly Command[] = [
  {
    id: "delete",
    label: "Delete",
    group: "Edit",
    also: "remove",
    shortcuts: ["Delete", "Backspace"],
    danger: true,
    isForBoard: true,
    isEnabled: hasEditableSelection,
    run: ({ session }) => session.removeSelection(),
  },
  {
    id: "select-all",
    label: "Select everything",
    group: "Edit",
    shortcuts: ["Mod+A"],
    isEnabled: ({ session }) => session.board.size > 0,
    run: ({ session }) => session.selectAll(),
  },
  {
    id: "select-nothing",
    label: "Select nothing",
    group: "Edit",
    also: "clear selection",
    isEnabled: ({ session }) => session.selection.get().length > 0,
    run: ({ session }) => session.selection.clear(),
  },
  {
    id: "edit-text",
    label: "Edit text",
    group: "Edit",
    also: "type write rename",
    shortcuts: ["F2"],
    isEnabled: hasEditableSelection,
    run: ({ session }) => {
      const id = session.selection.last;
      if (id !== undefined) session.edit(id);
    },
  },
];
