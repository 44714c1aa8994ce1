import { CloseButton } from "@mantine/core";
import type { ReactNode } from "react";
import type { BoundCommands } from "../commands/useCommands.ts";
import type { RowNotes } from "../outline/OutlineController.ts";
import { afterPaint } from "../session/afterPaint.ts";
import { useStore, useValue } from "../session/useStore.ts";
import type { ReadableStore } from "../session/ValueStore.ts";
import { Inspector, OutlinePanel, PeoplePanel } from "./sideParts.ts";
import { say } from "./words/say.ts";
import classes from "./SidePanels.module.css";

interface SidePanelProps {
  readonly commands: BoundCommands;
}

/** The outline at the left of the canvas while it is open; over the whole board on a phone. */
export function OutlineSide({ commands, notes }: SidePanelProps & { readonly notes?: ReadableStore<RowNotes> }) {
  const { session, ui, page } = commands.context;
  const isOpen = useStore(ui, ({ isOutlineOpen }) => isOutlineOpen);
  if (!isOpen) return null;
  const close = () => {
    ui.setOutline(false);
    page.focusCanvas();
  };
  return (
    <div className={classes.outline}>
      <OutlinePanel session={session} onClose={close} notes={notes} />
    </div>
  );
}

/** At the right of the canvas: people while asked for, the inspector while something is selected; a sheet on a phone. */
export function DetailsSide({ commands }: SidePanelProps) {
  const { session, ui } = commands.context;
  const arePeopleOpen = useStore(ui, (state) => state.arePeopleOpen);
  const { isInspectorOpen, isSummaryOpen } = useStore(
    ui,
    (state) => state,
    (a, b) => a.isInspectorOpen === b.isInspectorOpen && a.isSummaryOpen === b.isSummaryOpen,
  );
  const isLookedAt = useValue(afterPaint(session.selection.isLookedAt));
  const isInspecting = isInspectorOpen && (isLookedAt || isSummaryOpen);
  if (!isInspecting && !arePeopleOpen) return null;
  return (
    <div className={classes.details}>
      {arePeopleOpen && (
        <People onClose={() => ui.setPeople(false)}>
          <PeoplePanel session={session} />
        </People>
      )}
      {isInspecting && <Inspector session={session} onClose={() => ui.setInspector(false)} />}
    </div>
  );
}

function People({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  return (
    <section className={classes.people} aria-label={say.people}>
      <header>
        <h2>{say.people}</h2>
        <CloseButton aria-label={say.closePeople} onClick={onClose} />
      </header>
      {children}
    </section>
  );
}
