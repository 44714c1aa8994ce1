import { ActionIcon, Button } from "@mantine/core";
import { languages } from "@throughline/words";
import { Ellipsis, History, ListTree, Share2 } from "lucide-react";
import { useState } from "react";
import type { BoundCommands } from "../commands/useCommands.ts";
import { hasRight } from "../commands/boardRight.ts";
import type { Command } from "../commands/Command.ts";
import { ariaShortcut, isAppleMachine } from "../commands/shortcut.ts";
import { Shortcut } from "../commands/Shortcut.tsx";
import { useStore, useValue } from "../session/useStore.ts";
import { Hint } from "../ui/Hint.tsx";
import type { DropItem } from "../ui/ItemsDrop.tsx";
import { useDrop } from "../ui/useDrop.ts";
import { ItemsDrop } from "./menuParts.ts";
import { say } from "./words/say.ts";
import classes from "./BoardActions.module.css";

const speaking = languages.map((tag) => `speak-${tag}`);

/** Commands of the ⋯ menu in groups, by their ids; those that can't be done now are left out. */
const menuGroups: readonly (readonly string[])[] = [
  ["toggle-outline", "toggle-people", "toggle-inspector", "palette", "shortcuts", "toggle-theme", ...speaking],
  ["zoom-fit", "zoom-100"],
  ["rename-board", "history", "replay", "export", "duplicate-board"],
  ["bin-board"],
];

/** Share and ⋯ at the right end of the top bar. */
export function BoardActions({ commands }: { readonly commands: BoundCommands }) {
  const { session } = commands.context;
  // Rights change what is offered.
  useValue(session.access);
  const share = commands.byId("share");
  const canShare = share !== undefined && commands.isEnabled(share);
  return (
    <>
      {canShare && (
        <Button
          size="compact-md"
          leftSection={<Share2 size={14} aria-hidden />}
          className={classes.share}
          onClick={() => commands.run("share")}
        >
          <span className={classes.word}>{say.share}</span>
        </Button>
      )}
      <HistoryButton commands={commands} />
      <OutlineButton commands={commands} />
      <BoardMoreMenu commands={commands} />
    </>
  );
}

/** Opens and closes the board's history, on a phone too: who fears for their work looks for it here. */
function HistoryButton({ commands }: { readonly commands: BoundCommands }) {
  const { session, history, page } = commands.context;
  const isOpen = useStore(history, ({ search }) => search.at !== undefined);
  const command = commands.byId("history");
  if (!command || !hasRight(session, "board.view")) return null;
  const [keys] = command.shortcuts ?? [];
  return (
    <Hint label={<CommandLabel command={command} />}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        className={classes.toggle}
        aria-label={say.history}
        aria-keyshortcuts={keys && ariaShortcut(keys, isAppleMachine())}
        aria-pressed={isOpen}
        onClick={() => {
          if (!isOpen) return command.run(commands.context);
          history.close();
          page.focusCanvas();
        }}
      >
        <History size={18} />
      </ActionIcon>
    </Hint>
  );
}

/** What a command is called, with its keys, in a tooltip. */
function CommandLabel({ command }: { readonly command: Command }) {
  const [keys] = command.shortcuts ?? [];
  return (
    <span className={classes.hint}>
      {command.label} {keys && <Shortcut keys={keys} />}
    </span>
  );
}

/** Opens and closes the outline; a phone has it in its bar. */
function OutlineButton({ commands }: { readonly commands: BoundCommands }) {
  const outline = commands.byId("toggle-outline");
  const isOpen = useStore(commands.context.ui, ({ isOutlineOpen }) => isOutlineOpen);
  return (
    <Hint label={outline ? <CommandLabel command={outline} /> : say.outline}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        className={`${classes.toggle} ${classes.outline}`}
        aria-label={say.outline}
        aria-pressed={isOpen}
        onClick={() => commands.run("toggle-outline")}
      >
        <ListTree size={18} />
      </ActionIcon>
    </Hint>
  );
}

/** Everything that is done with the board as a whole. */
export function BoardMoreMenu({ commands }: { readonly commands: BoundCommands }) {
  const [groups, setGroups] = useState<readonly (readonly Command[])[]>([]);
  const drop = useDrop(ItemsDrop, () => setGroups(groupsOf(commands)));
  const itemOf = (command: Command): DropItem => ({
    key: command.id,
    label: (
      <>
        {command.label}
        {command.checked?.(commands.context) && <span className={classes.on}> {say.isOn}</span>}
      </>
    ),
    right: command.shortcuts?.[0] && <Shortcut keys={command.shortcuts[0]} />,
    danger: command.danger,
    onRun: () => command.run(commands.context),
  });
  return (
    <>
      <Hint label={say.more}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          className={classes.more}
          aria-label={say.more}
          {...drop.button}
        >
          <Ellipsis size={18} />
        </ActionIcon>
      </Hint>
      {drop.isShown && (
        <ItemsDrop
          drop={drop}
          groups={groups.map((group) => group.map(itemOf))}
          position="bottom-end"
          width={260}
          maxHeight="80vh"
        />
      )}
    </>
  );
}

function groupsOf(commands: BoundCommands): (readonly Command[])[] {
  const listed = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const command = commands.byId(id);
      return command && commands.isEnabled(command) ? [command] : [];
    });
  return menuGroups.map(listed).filter((group) => group.length > 0);
}
