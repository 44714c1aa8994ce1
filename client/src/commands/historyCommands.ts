import type { Command } from "./Command.ts";

/** Taking back one's own steps, and doing them again. */
export const historyCommands: readonly Command[] = [
  {
    id: "undo",
    label: "Undo",
    group: "Edit",
    shortcuts: ["Mod+Z"],
    repeats: true,
    isEnabled: ({ session }) => session.steps.state.canUndo,
    run: ({ session }) => session.undo(),
  },
  {
    id: "redo",
    label: "Redo",
    group: "Edit",
    shortcuts: ["Mod+Shift+Z", "Mod+Y"],
    repeats: true,
    isEnabled: ({ session }) => session.steps.state.canRedo,
    run: ({ session }) => session.redo(),
  },
];
