import { Menu } from "@mantine/core";
import type { MenuEntry } from "@throughline/kinds";
import type { BoardSession } from "../session/BoardSession.ts";
import { MenuEntries } from "./MenuEntries.tsx";

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
        <div style={{ position: "absolute", left: request?.x ?? 0, top: request?.y ?? 0, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={request?.label} mah="min(520px, 90vh)" style={{ overflowY: "auto" }}>
        {request && <MenuEntries entries={request.entries} onRun={(entry) => session.runEntry(entry)} />}
      </Menu.Dropdown>
    </Menu>
  );
}
