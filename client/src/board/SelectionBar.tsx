import { ActionIcon } from "@mantine/core";
import type { MenuEntry } from "@throughline/kinds";
import { Copy, Ellipsis, Pencil, Plus, SquareArrowRight, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { afterPaint } from "../session/afterPaint.ts";
import type { BoardSession } from "../session/BoardSession.ts";
import { mayType, menuOf } from "../session/mayRun.ts";
import { useStore, useValue } from "../session/useStore.ts";
import type { Toolbox } from "../tools/Toolbox.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { useDrop } from "../ui/useDrop.ts";
import { EntriesDrop } from "./menuParts.ts";
import { useBarOver } from "../canvas/useBarOver.ts";
import { say } from "./words/say.ts";
import classes from "../canvas/barOver.module.css";

interface SelectionBarProps {
  readonly session: BoardSession;
  readonly toolbox: Toolbox;
  /** Gives the focus back to the canvas, so that keys go on working there. */
  readonly onDone: () => void;
}

/** The bar over what is selected, with what one most often does with it; it goes with the board when that moves. */
export function SelectionBar({ session, toolbox, onDone }: SelectionBarProps) {
  const ids = useValue(afterPaint(session.selection));
  const isEditing = useStore(session.editing, (editing) => editing !== null);
  const isAdding = useStore(session.draft, (draft) => draft !== null);
  const canEdit = useStore(session.access, (access) => access.canEdit);
  const isBusy = useStore(
    afterPaint(toolbox.feedback),
    ({ drag, marquee }) => drag !== undefined || marquee !== undefined,
  );
  if (ids.length === 0 || isEditing || isAdding || isBusy || !canEdit) return null;
  return <OpenSelectionBar key={ids.join()} session={session} ids={ids} onDone={onDone} />;
}

function OpenSelectionBar({
  session,
  ids,
  onDone,
}: Pick<SelectionBarProps, "session" | "onDone"> & { readonly ids: readonly string[] }) {
  const bar = useBarOver(session, ids);
  // Menus change with the board: what can be moved where, what is ticked.
  useValue(afterPaint(session.scene));

  const entries = menuOf(session, ids);
  const next = entries.find((entry) => entry.id === "add-after" && entry.call);
  const move = entries.find((entry) => entry.entries && entry.id.startsWith("move"));
  const duplicate = entries.find((entry) => entry.id === "duplicate" && entry.call);
  const remove = entries.find((entry) => entry.danger && entry.call);
  const only = ids.length === 1 ? ids[0] : undefined;
  const field = only === undefined ? undefined : session.scene.itemOf(only)?.editors?.[0]?.field;
  const hasText = only !== undefined && field !== undefined && mayType(session, only, field);
  const run = (entry: MenuEntry) => {
    session.runEntry(entry);
    if (!session.isTyping) onDone();
  };

  return (
    <div ref={bar} className={classes.bar} role="toolbar" aria-label={say.selection}>
      {ids.length > 1 && <span className={classes.count}>{say.selected({ count: ids.length })}</span>}
      {only !== undefined && hasText && (
        <BarButton label={say.editText} icon={<Pencil size={16} />} onClick={() => session.edit(only)} />
      )}
      {next && <BarButton label={next.label} icon={<Plus size={16} />} onClick={() => run(next)} />}
      {move && (
        <BarMenu label={move.label} icon={<SquareArrowRight size={16} />} entries={move.entries ?? []} onRun={run} />
      )}
      {duplicate && <BarButton label={say.duplicate} icon={<Copy size={16} />} onClick={() => run(duplicate)} />}
      {remove && <BarButton label={remove.label} icon={<Trash2 size={16} />} onClick={() => run(remove)} />}
      {entries.length > 0 && <BarMenu label={say.more} icon={<Ellipsis size={16} />} entries={entries} onRun={run} />}
    </div>
  );
}

interface BarButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
}

function BarButton({ label, icon, onClick }: BarButtonProps & { readonly onClick: () => void }) {
  return (
    <IconButton label={label} size={32} className={classes.button} onClick={onClick}>
      {icon}
    </IconButton>
  );
}

function BarMenu({
  entries,
  onRun,
  label,
  icon,
}: BarButtonProps & { entries: readonly MenuEntry[]; onRun: (entry: MenuEntry) => void }) {
  const drop = useDrop(EntriesDrop);
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        className={classes.button}
        aria-label={label}
        title={label}
        {...drop.button}
      >
        {icon}
      </ActionIcon>
      {drop.isShown && <EntriesDrop drop={drop} entries={entries} position="bottom-start" onRun={onRun} />}
    </>
  );
}
