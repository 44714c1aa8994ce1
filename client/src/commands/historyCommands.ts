import type { Command } from "./Command.ts";
import { say } from "./words/say.ts";

/** Taking back one's own steps, and doing them again. */
export const historyCommands: readonly Command[] = [
  {
    id: "undo",
    label: say.undo,
    group: "Edit",
    shortcuts: ["Mod+Z"],
    repeats: true,
    isEnabled: ({ session }) => session.steps.state.canUndo,
    run: ({ session }) => session.undo(),
  },
  {
    id: "redo",
    label: say.redo,
    group: "Edit",
    shortcuts: ["Mod+Shift+Z", "Mod+Y"],
    repeats: true,
    isEnabled: ({ session }) => session.steps.state.canRedo,
    run: ({ session }) => session.redo(),
  },
];
