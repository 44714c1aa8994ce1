import type { MenuEntry } from "@throughline/kinds";
import { DropMenu } from "../ui/DropMenu.tsx";
import type { Drop } from "../ui/useDrop.ts";
import { MenuEntries } from "../ui/MenuEntries.tsx";
import { menuScroll } from "../ui/menuScroll.ts";

interface EntriesDropProps {
  readonly drop: Drop;
  readonly entries: readonly MenuEntry[];
  readonly position: "top" | "bottom-start";
  readonly onRun: (entry: MenuEntry) => void;
}

/** What a kind offers, under a button of a bar. The focus goes on with what was chosen, not back to the button. */
export function EntriesDrop({ drop, entries, position, onRun }: EntriesDropProps) {
  return (
    <DropMenu drop={drop} position={position} width={220} returnFocus={false} style={menuScroll(entries)}>
      <MenuEntries entries={entries} onRun={onRun} />
    </DropMenu>
  );
}
