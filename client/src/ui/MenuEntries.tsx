import { Menu } from "@mantine/core";
import type { MenuEntry } from "@throughline/kinds";
import { Check } from "lucide-react";
import { Fragment, useRef, useState, type KeyboardEvent } from "react";
import { menuScroll } from "./menuScroll.ts";
import { SceneIcon } from "./SceneIcon.tsx";
import { say } from "./words/say.ts";

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
        <NestedEntries entry={entry} entries={entry.entries} hasIcons={hasIcons} onRun={onRun} />
      ) : (
        <Menu.Item
          leftSection={leftOf(entry, hasIcons)}
          rightSection={entry.checked ? <Check size={14} aria-label={say.isOn} /> : undefined}
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

interface NestedEntriesProps extends MenuEntriesProps {
  readonly entry: MenuEntry;
  readonly hasIcons: boolean;
}

/** An entry with more inside. Mantine opens it by hover and the right arrow; a tap and Enter have to open it as well. */
function NestedEntries({ entry, entries, hasIcons, onRun }: NestedEntriesProps) {
  const [isOpen, setOpen] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  const open = (isByKey: boolean) => {
    setOpen(true);
    if (isByKey) setTimeout(() => inside.current?.querySelector<HTMLElement>("[data-menu-item]")?.focus(), 20);
  };
  /** One step back, and not out of the whole menu, which would lose the focus with it. */
  const goBack = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    target.current?.focus();
    setOpen(false);
  };
  return (
    <Menu.Sub opened={isOpen} onChange={setOpen}>
      <Menu.Sub.Target>
        <Menu.Sub.Item ref={target} leftSection={leftOf(entry, hasIcons)} onClick={(event) => open(event.detail === 0)}>
          {entry.label}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown ref={inside} style={menuScroll(entries)} onKeyDownCapture={goBack}>
        <MenuEntries entries={entries} onRun={onRun} />
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

/** Labels stand under each other, whether or not their entries have icons. */
function leftOf({ icon }: MenuEntry, hasIcons: boolean) {
  if (icon) return <SceneIcon icon={icon} />;
  return hasIcons ? <span style={{ width: 16 }} /> : undefined;
}
