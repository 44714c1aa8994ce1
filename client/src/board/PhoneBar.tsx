import { ActionIcon } from "@mantine/core";
import { ListTree, Redo2, SlidersHorizontal, Undo2, Users } from "lucide-react";
import type { ReactNode } from "react";
import type { BoundCommands } from "../commands/useCommands.ts";
import { useStore } from "../session/useStore.ts";
import type { Toolbox } from "../tools/Toolbox.ts";
import { useHistoryState } from "./useHistoryState.ts";
import { AddMenu } from "./ToolBar.tsx";
import { say } from "./words/say.ts";
import classes from "./PhoneBar.module.css";

interface PhoneBarProps {
  readonly commands: BoundCommands;
  readonly toolbox: Toolbox;
  /** Gives the focus back to the canvas after a choice. */
  readonly onDone: () => void;
}

/** The one bar of a phone: there a finger moves the board, two zoom it, and tools aren't needed. */
export function PhoneBar({ commands, toolbox, onDone }: PhoneBarProps) {
  const { session, ui } = commands.context;
  const canEdit = useStore(session.access, (access) => access.canEdit);
  const panels = useStore(ui, (state) => state);
  const { canUndo, canRedo } = useHistoryState(session.steps);
  return (
    <nav className={classes.bar} aria-label={say.board}>
      {canEdit && <AddMenu session={session} toolbox={toolbox} onDone={onDone} />}
      {canEdit && (
        <>
          <BarButton
            label={say.undo}
            icon={<Undo2 size={20} />}
            isOff={!canUndo}
            onClick={() => commands.run("undo")}
          />
          <BarButton
            label={say.redo}
            icon={<Redo2 size={20} />}
            isOff={!canRedo}
            onClick={() => commands.run("redo")}
          />
        </>
      )}
      <BarButton
        label={say.outline}
        icon={<ListTree size={20} />}
        isPressed={panels.isOutlineOpen}
        onClick={() => commands.run("toggle-outline")}
      />
      <BarButton
        label={say.people}
        icon={<Users size={20} />}
        isPressed={panels.arePeopleOpen}
        onClick={() => commands.run("toggle-people")}
      />
      <BarButton
        label={say.details}
        icon={<SlidersHorizontal size={20} />}
        isPressed={panels.isInspectorOpen}
        onClick={() => commands.run("toggle-inspector")}
      />
    </nav>
  );
}

interface BarButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly isOff?: boolean;
  readonly isPressed?: boolean;
  readonly onClick: () => void;
}

function BarButton({ label, icon, isOff = false, isPressed, onClick }: BarButtonProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      className={classes.button}
      aria-label={label}
      aria-pressed={isPressed}
      aria-disabled={isOff || undefined}
      onClick={() => !isOff && onClick()}
    >
      {icon}
    </ActionIcon>
  );
}
