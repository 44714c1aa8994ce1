import type { MenuEntry } from "@throughline/kinds";
import { menuOf } from "../session/mayRun.ts";
import { additionsHere } from "../tools/additionsHere.ts";
import type { Command, CommandContext, CommandGroup } from "./Command.ts";

/** Flattens a menu into commands: "Move to… › Pay › Doing". What has neither a call nor entries is left out. */
function commandsOfEntries(
  entries: readonly MenuEntry[],
  group: CommandGroup,
  path: readonly MenuEntry[] = [],
): Command[] {
  return entries.flatMap((entry) => {
    const here = [...path, entry];
    const nested = entry.entries ? commandsOfEntries(entry.entries, group, here) : [];
    if (!entry.call) return nested;
    const command: Command = {
      id: `${group.toLowerCase()}:${here.map(({ id }) => id).join("/")}`,
      label: here.map(({ label }) => label.replace(/…$/, "")).join(" › "),
      group,
      icon: entry.icon,
      danger: entry.danger,
      checked: entry.checked === undefined ? undefined : () => entry.checked === true,
      run: ({ session }) => void session.runEntry(entry),
    };
    return [command, ...nested];
  });
}

/** What the kind of board offers now: additions near the selection, and the menu of what is selected. */
export function kindCommands({ session }: CommandContext): Command[] {
  const { selection, access } = session;
  if (!access.get().canEdit) return [];
  const ids = selection.get();
  const additions = commandsOfEntries(additionsHere(session), "Add");
  return ids.length === 0 ? additions : [...additions, ...commandsOfEntries(menuOf(session, ids), "Selection")];
}
