import { Menu } from "@mantine/core";
import type { MenuEntry } from "@throughline/kinds";
import { Check } from "lucide-react";
import { Fragment } from "react";
import { menuScroll } from "./menuScroll.ts";
import { SceneIcon } from "../ui/SceneIcon.tsx";

interface MenuEntriesProps {
  readonly entries: readonly MenuEntry[];
  readonly onRun: (entry: MenuEntry) => void;
}

/** A kind's menu as it is shown: entries with more inside open to the side, what deletes stands apart. */
export function MenuEntries({ entries, onRun }: MenuEntriesProps) {
  const hasIcons = entries.some(({ icon }) => icon !== undefined);
  return entries.map((entry, index) => (
    <Fragment key={entry.id}>
      {entry.danger && index > 0 && !entries[index - 1]?.danger && <Menu.Divider />}
      {entry.entries ? (
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item leftSection={leftOf(entry, hasIcons)}>{entry.label}</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown style={menuScroll(entry.entries)}>
            <MenuEntries entries={entry.entries} onRun={onRun} />
          </Menu.Sub.Dropdown>
        </Menu.Sub>
      ) : (
        <Menu.Item
          leftSection={leftOf(entry, hasIcons)}
          rightSection={entry.checked ? <Check size={14} aria-label="on" /> : undefined}
          style={entry.danger ? { color: "var(--tl-danger)" } : undefined}
          disabled={!entry.call}
          onClick={() => onRun(entry)}
        >
          {entry.label}
        </Menu.Item>
      )}
    </Fragment>
  ));
}

/** Labels stand under each other, whether or not their entries have icons. */
function leftOf({ icon }: MenuEntry, hasIcons: boolean) {
  if (icon) return <SceneIcon icon={icon} />;
  return hasIcons ? <span style={{ width: 16 }} /> : undefined;
}
