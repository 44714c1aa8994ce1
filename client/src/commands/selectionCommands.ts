import { hasEditableSelection, type Command } from "./Command.ts";
import { say } from "./words/say.ts";

/** Choosing elements and taking them away. */
export const selectionCommands: readonly Command[] = [
  {
    id: "delete",
    label: say.remove,
    group: "Edit",
    also: say.removeAlso,
    shortcuts: ["Delete", "Backspace"],
    danger: true,
    isForBoard: true,
    isEnabled: hasEditableSelection,
    run: ({ session }) => session.removeSelection(),
  },
  {
    id: "select-all",
    label: say.selectAll,
    group: "Edit",
    shortcuts: ["Mod+A"],
    isEnabled: ({ session }) => session.board.size > 0,
    run: ({ session }) => session.selectAll(),
  },
  {
    id: "select-nothing",
    label: say.selectNothing,
    group: "Edit",
    also: say.selectNothingAlso,
    isEnabled: ({ session }) => session.selection.get().length > 0,
    run: ({ session }) => session.selection.clear(),
  },
  {
    id: "edit-text",
    label: say.editText,
    group: "Edit",
    also: say.editTextAlso,
    shortcuts: ["F2"],
    isEnabled: hasEditableSelection,
    run: ({ session }) => {
      const id = session.selection.last;
      if (id !== undefined) session.edit(id);
    },
  },
];
