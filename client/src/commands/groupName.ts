import type { CommandGroup } from "./Command.ts";
import { say } from "./words/say.ts";

const names: Readonly<Record<CommandGroup, string>> = {
  Add: say.groupAdd,
  Selection: say.groupSelection,
  Edit: say.groupEdit,
  View: say.groupView,
  Board: say.groupBoard,
};

/** What a group of commands is called, over its commands. */
export function groupName(group: CommandGroup): string {
  return names[group];
}
