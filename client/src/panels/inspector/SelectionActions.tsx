import { Button, Menu } from "@mantine/core";
import type { MenuEntry } from "@throughline/kinds";
import type { BoardElement } from "@throughline/model";
import { ChevronDown } from "lucide-react";
import { useMemo } from "react";
import { MenuEntries } from "../../board/MenuEntries.tsx";
import type { BoardSession } from "../../session/BoardSession.ts";
import { SceneIcon } from "../../ui/SceneIcon.tsx";
import classes from "./Inspector.module.css";

interface SelectionActionsProps {
  readonly session: BoardSession;
  readonly elements: readonly BoardElement[];
}

/** What can be done with the selection, from the kind's own menu; lists of places open beneath their button. */
export function SelectionActions({ session, elements }: SelectionActionsProps) {
  const entries = useMemo(
    () =>
      session.kind.menu(
        session.board,
        elements.map(({ id }) => id),
      ),
    [session, elements],
  );
  const run = (entry: MenuEntry) => session.runEntry(entry);
  if (entries.length === 0) return null;
  return (
    <div className={classes.actions} role="group" aria-label="Actions">
      {entries.map((entry) =>
        entry.entries ? (
          <Menu key={entry.id} position="bottom-start" width={240}>
            <Menu.Target>
              <Button
                variant="subtle"
                color="gray"
                size="compact-md"
                className={classes.action}
                justify="flex-start"
                leftSection={entry.icon && <SceneIcon icon={entry.icon} />}
                rightSection={<ChevronDown size={14} aria-hidden />}
              >
                {entry.label}
              </Button>
            </Menu.Target>
            <Menu.Dropdown mah="min(420px, 70vh)" style={{ overflowY: "auto" }}>
              <MenuEntries entries={entry.entries} onRun={run} />
            </Menu.Dropdown>
          </Menu>
        ) : (
          <Button
            key={entry.id}
            variant="subtle"
            color="gray"
            c={entry.danger ? "var(--tl-danger)" : undefined}
            size="compact-md"
            className={classes.action}
            justify="flex-start"
            aria-pressed={entry.checked}
            leftSection={entry.icon && <SceneIcon icon={entry.icon} />}
            onClick={() => run(entry)}
          >
            {entry.label}
          </Button>
        ),
      )}
    </div>
  );
}
