import { boardCommands } from "./boardCommands.ts";
import { clipboardCommands } from "./clipboardCommands.ts";
import type { Command } from "./Command.ts";
import { exportCommands } from "./exportCommands.ts";
import { historyCommands } from "./historyCommands.ts";
import { languageCommands } from "./languageCommands.ts";
import { pastCommands } from "./pastCommands.ts";
import { selectionCommands } from "./selectionCommands.ts";
import { viewCommands } from "./viewCommands.ts";

/** Every command of an open board that doesn't depend on its kind, in the order of menus. */
export const allCommands: readonly Command[] = [
  ...historyCommands,
  ...clipboardCommands,
  ...selectionCommands,
  ...viewCommands,
  ...languageCommands,
  ...boardCommands,
  ...pastCommands,
  ...exportCommands,
];
