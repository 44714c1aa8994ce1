import { ActionIcon, Menu } from "@mantine/core";
import type { MenuEntry, OutlineItem } from "@throughline/kinds";
import { Ellipsis } from "lucide-react";
import { useMemo } from "react";
import { MenuEntries } from "../ui/MenuEntries.tsx";
import { menuScroll } from "../ui/menuScroll.ts";
import { useStore } from "../session/useStore.ts";
import type { OutlineController } from "./OutlineController.ts";
import { say } from "./words/say.ts";
import classes from "./RowMenu.module.css";

interface RowMenuProps {
  readonly controller: OutlineController;
  readonly item: OutlineItem;
  readonly isActive: boolean;
}

/** The button that opens an item's menu: everything that dragging and the canvas' own menu can do. */
export function RowMenu({ controller, item, isActive }: RowMenuProps) {
  const id = item.elementId;
  const isOpen = useStore(controller.state, ({ menu }) => menu === id);
  const canEdit = useStore(controller.session.access, (access) => access.canEdit);
  if (!canEdit) return null;
  const button = (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={28}
      className={classes.button}
      data-shown={isActive || undefined}
      tabIndex={isActive ? 0 : -1}
      aria-label={say.menuOf({ type: item.typeLabel, text: item.text }).trim()}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      onClick={() => controller.openMenu(id)}
    >
      <Ellipsis size={16} aria-hidden />
    </ActionIcon>
  );
  // One menu at a time: hundreds of closed ones would cost more than the outline itself.
  return isOpen ? <OpenMenu controller={controller} id={id} button={button} /> : button;
}

interface OpenMenuProps {
  readonly controller: OutlineController;
  readonly id: string;
  readonly button: React.ReactElement;
}

function OpenMenu({ controller, id, button }: OpenMenuProps) {
  // What it offers is settled when it opens; it doesn't change under the hand when others edit.
  const entries = useMemo<readonly MenuEntry[]>(() => controller.menuOf(id), [controller, id]);
  return (
    <Menu
      opened
      onClose={() => controller.closeMenu()}
      position="bottom-end"
      width={240}
      returnFocus={false}
      hideDetached={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown style={menuScroll(entries)}>
        <MenuEntries entries={entries} onRun={(entry) => controller.runEntry(entries, entry)} />
      </Menu.Dropdown>
    </Menu>
  );
}
