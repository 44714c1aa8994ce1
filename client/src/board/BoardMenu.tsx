import { Menu } from "@mantine/core";
import type { BoardSession } from "../session/BoardSession.ts";
import type { MenuRequest } from "./menuRequest.ts";
import { menuScroll } from "../ui/menuScroll.ts";
import { MenuEntries } from "../ui/MenuEntries.tsx";
import { say } from "./words/say.ts";
import classes from "./BoardMenu.module.css";

interface BoardMenuProps {
  readonly session: BoardSession;
  readonly request: MenuRequest;
  readonly onClose: () => void;
}

/** The menu at the pointer or at the selected element: right button, long press, Shift+F10. */
export function BoardMenu({ session, request, onClose }: BoardMenuProps) {
  return (
    <Menu opened onClose={onClose} position="bottom-start" offset={2} width={220} returnFocus={false} withinPortal>
      <Menu.Target>
        {/* A button, because the menu says on it that it is open; nobody gets to it but by opening the menu. */}
        <button
          type="button"
          tabIndex={-1}
          aria-label={say.selectionMenu}
          className={classes.anchor}
          style={{ left: request.x, top: request.y }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={request.label} style={menuScroll(request.entries)}>
        <MenuEntries entries={request.entries} onRun={(entry) => session.runEntry(entry)} />
      </Menu.Dropdown>
    </Menu>
  );
}
