import { groupName } from "./groupName.ts";
import { Modal } from "@mantine/core";
import { useStore } from "../session/useStore.ts";
import { allCommands } from "./allCommands.ts";
import { Shortcut } from "./Shortcut.tsx";
import type { BoundCommands } from "./useCommands.ts";
import { otherKeys } from "./otherKeys.ts";
import { say } from "./words/say.ts";
import classes from "./ShortcutsDialog.module.css";

const groups = ["Edit", "View", "Board"] as const;

/** Every key of a board: the commands' own list, and what keys do on the canvas and in the outline. */
export function ShortcutsDialog({ commands }: { readonly commands: BoundCommands }) {
  const { ui } = commands.context;
  const isOpen = useStore(ui, ({ dialog }) => dialog === "shortcuts");
  const withKeys = allCommands.filter((command) => command.shortcuts);
  return (
    <Modal opened={isOpen} onClose={() => ui.close("shortcuts")} title={say.shortcuts} size={880}>
      <div className={classes.columns}>
        {groups.map((group) => {
          const listed = withKeys.filter((command) => command.group === group);
          return listed.length === 0 ? null : (
            <KeyList
              key={group}
              title={groupName(group)}
              rows={listed.map(({ label, shortcuts = [] }) => ({ label, keys: shortcuts.slice(0, 2) }))}
            />
          );
        })}
        {otherKeys.map(({ title, rows }) => (
          <KeyList key={title} title={title} rows={rows} />
        ))}
      </div>
    </Modal>
  );
}

interface KeyListProps {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly keys: readonly string[] }[];
}

function KeyList({ title, rows }: KeyListProps) {
  return (
    <section className={classes.section}>
      <h3 className={classes.title}>{title}</h3>
      <dl className={classes.list}>
        {rows.map(({ label, keys }) => (
          <div key={label} className={classes.row}>
            <dt>{label}</dt>
            <dd>
              {keys.map((key) => (
                <Shortcut key={key} keys={key} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
