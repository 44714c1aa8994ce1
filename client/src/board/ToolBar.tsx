import { ActionIcon } from "@mantine/core";
import type { MenuEntry } from "@throughline/kinds";
import { Hand, MousePointer2, Plus, Redo2, SquarePlus, Undo2 } from "lucide-react";
import { useState, type ReactNode } from "react";
import type { BoundCommands } from "../commands/useCommands.ts";
import type { BoardSession } from "../session/BoardSession.ts";
import { useStore } from "../session/useStore.ts";
import { additionsHere } from "../tools/additionsHere.ts";
import type { ToolName } from "../tools/Tool.ts";
import type { Toolbox } from "../tools/Toolbox.ts";
import { Hint } from "../ui/Hint.tsx";
import { useDrop } from "../ui/useDrop.ts";
import { say } from "./words/say.ts";
import classes from "./FloatingBar.module.css";
import { useHistoryState } from "./useHistoryState.ts";
import { EntriesDrop } from "./menuParts.ts";

interface ToolBarProps {
  readonly commands: BoundCommands;
  readonly toolbox: Toolbox;
  /** Gives the focus back to the canvas after a choice. */
  readonly onDone: () => void;
}

const tools: readonly { readonly name: ToolName; readonly label: string; readonly icon: ReactNode }[] = [
  { name: "select", label: say.selectAndMove, icon: <MousePointer2 size={18} /> },
  { name: "hand", label: say.moveBoard, icon: <Hand size={18} /> },
  { name: "add", label: say.addWhereYouClick, icon: <SquarePlus size={18} /> },
];

/**
 * The tools at the foot of the board. They stand there and not at the left, because lane and release names stick to the
 * left edge and would lie under them.
 */
export function ToolBar({ commands, toolbox, onDone }: ToolBarProps) {
  const { session } = commands.context;
  const chosen = useStore(toolbox.chosen, (name) => name);
  const canEdit = useStore(session.access, (access) => access.canEdit);
  const { canUndo, canRedo } = useHistoryState(session.steps);
  const shown = canEdit ? tools : tools.filter(({ name }) => name !== "add");
  return (
    <div className={classes.bar} role="toolbar" aria-label={say.tools}>
      {shown.map(({ name, label, icon }) => (
        <Hint key={name} label={label}>
          <ActionIcon
            variant={chosen === name ? "filled" : "subtle"}
            color={chosen === name ? undefined : "gray"}
            className={classes.tool}
            aria-label={label}
            aria-pressed={chosen === name}
            onClick={() => {
              toolbox.choose(name);
              onDone();
            }}
          >
            {icon}
          </ActionIcon>
        </Hint>
      ))}
      {canEdit && (
        <>
          <span className={classes.divider} />
          <AddMenu session={session} toolbox={toolbox} onDone={onDone} />
          <span className={classes.divider} />
          <BarAction
            label={say.undo}
            isEnabled={canUndo}
            icon={<Undo2 size={18} />}
            onClick={() => commands.run("undo")}
          />
          <BarAction
            label={say.redo}
            isEnabled={canRedo}
            icon={<Redo2 size={18} />}
            onClick={() => commands.run("redo")}
          />
        </>
      )}
    </div>
  );
}

interface BarActionProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly isEnabled: boolean;
  readonly onClick: () => void;
}

/** Stays focusable when there is nothing to do, so that the focus isn't lost by undoing the last step. */
function BarAction({ label, icon, isEnabled, onClick }: BarActionProps) {
  return (
    <Hint label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes.tool}
        aria-label={label}
        aria-disabled={!isEnabled}
        data-disabled={!isEnabled || undefined}
        onClick={() => isEnabled && onClick()}
      >
        {icon}
      </ActionIcon>
    </Hint>
  );
}

interface AddMenuProps {
  readonly session: BoardSession;
  readonly toolbox: Toolbox;
  readonly onDone: () => void;
}

/** What the kind can add where one is; worked out when the menu opens. */
export function AddMenu({ session, toolbox, onDone }: AddMenuProps) {
  const [entries, setEntries] = useState<readonly MenuEntry[]>([]);
  const run = (entry: MenuEntry) => {
    session.runEntry(entry);
    if (!session.isTyping) onDone();
  };
  const drop = useDrop(EntriesDrop, () => setEntries(additionsHere(session, toolbox.feedback.get().armed)));
  return (
    <>
      <button type="button" className={classes.add} {...drop.button}>
        <Plus size={18} aria-hidden />
        {say.add}
      </button>
      {drop.isShown && <EntriesDrop drop={drop} entries={entries} position="top" onRun={run} />}
    </>
  );
}
