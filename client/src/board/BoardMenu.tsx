import { Menu } from "@mantine/core";
import type { MenuEntry } from "@throughline/kinds";
import type { BoardSession } from "../session/BoardSession.ts";
import { menuScroll } from "./menuScroll.ts";
import { MenuEntries } from "./MenuEntries.tsx";
import classes from "./BoardMenu.module.css";

/** Where a menu was asked for, in CSS pixels of the canvas, and for what. */
export interface MenuRequest {
  readonly x: number;
  readonly y: number;
  readonly entries: readonly MenuEntry[];
  readonly label: string;
}

interface BoardMenuProps {
  readonly session: BoardSession;
  readonly request: MenuRequest | undefined;
  readonly onClose: () => void;
}

/** The menu at the pointer or at the selected element: right button, long press, Shift+F10. */
export function BoardMenu({ session, request, onClose }: BoardMenuProps) {
  return (
    <Menu
      // Another place is another menu: the old one's open submenu doesn't belong to it.
      key={request ? `${request.x},${request.y}` : "closed"}
      opened={request !== undefined}
      onClose={onClose}
      position="bottom-start"
      offset={2}
      width={220}
      returnFocus={false}
      withinPortal
    >
      <Menu.Target>
        {/* A button, because the menu says on it that it is open; nobody gets to it but by opening the menu. */}
        <button
          type="button"
          tabIndex={-1}
          aria-label="Menu of the selection"
          className={classes.anchor}
          style={{ left: request?.x ?? 0, top: request?.y ?? 0 }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={request?.label} style={menuScroll(request?.entries ?? [])}>
        {request && <MenuEntries entries={request.entries} onRun={(entry) => session.runEntry(entry)} />}
      </Menu.Dropdown>
    </Menu>
  );
}
