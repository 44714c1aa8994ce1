import { CloseButton } from "@mantine/core";
import { useEffect, useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import type { BoardSession } from "../session/BoardSession.ts";
import { useStore, useValue } from "../session/useStore.ts";
import type { ReadableStore } from "../session/ValueStore.ts";
import { OutlineController, type RowNotes } from "./OutlineController.ts";
import { OutlineGridView } from "./OutlineGridView.tsx";
import { OutlineSections } from "./OutlineSections.tsx";
import { handleOutlineKey } from "./outlineKeys.ts";
import { say } from "./words/say.ts";
import classes from "./OutlinePanel.module.css";

interface OutlinePanelProps {
  readonly session: BoardSession;
  readonly onClose?: () => void;
  /** What is said beside rows: differences from another state. */
  readonly notes?: ReadableStore<RowNotes>;
}

/**
 * The board as text: the same elements as on the canvas as real headings, lists and grids, live, and with everything
 * that can be done to them, by keyboard, touch and screen reader.
 */
export function OutlinePanel({ session, onClose, notes }: OutlinePanelProps) {
  const [controller, setController] = useState<OutlineController>();
  useEffect(() => {
    const made = new OutlineController(session, notes);
    setController(made);
    return () => made.destroy();
  }, [session, notes]);
  return (
    <section className={classes.panel} aria-label={say.outline}>
      <header className={classes.header}>
        <h2 className={classes.title}>{say.outline}</h2>
        {onClose && <CloseButton aria-label={say.closeOutline} onClick={onClose} />}
      </header>
      {controller?.session === session && <OutlineBody controller={controller} />}
    </section>
  );
}

function OutlineBody({ controller }: { readonly controller: OutlineController }) {
  const outline = useValue(controller.outline);
  const root = useRef<HTMLDivElement>(null);
  const ownsFocus = useRef(false);
  useKeptFocus(controller, root, ownsFocus);

  const onKeyDown = (event: KeyboardEvent) => {
    const stop = event.target instanceof HTMLElement ? event.target.dataset.stop : undefined;
    if (stop === undefined || !handleOutlineKey(controller, stop, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocus = (event: FocusEvent) => {
    ownsFocus.current = true;
    // The panel itself may be asked to take the focus: it goes on to where one stands.
    if (event.target === root.current) controller.wantFocus();
  };
  const onBlur = ({ target, relatedTarget }: FocusEvent) => {
    if (root.current?.contains(relatedTarget)) return;
    if (relatedTarget) ownsFocus.current = false;
    // An item that was taken out of the page loses the focus too, and that wasn't the person's wish.
    else
      setTimeout(
        () => (ownsFocus.current &&= !target.isConnected || root.current?.contains(document.activeElement) === true),
      );
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the items inside are handled in one place
    <div
      ref={root}
      className={classes.body}
      data-board-outline
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      {outline.shape === "grid" ? (
        <OutlineGridView controller={controller} grid={outline} />
      ) : (
        <OutlineSections controller={controller} sections={outline.sections} level={3} label={say.board} />
      )}
    </div>
  );
}

/** Puts the focus where the controller wants it, and back on the active item when a change of the board took it away. */
function useKeptFocus(
  controller: OutlineController,
  root: React.RefObject<HTMLDivElement | null>,
  ownsFocus: React.RefObject<boolean>,
): void {
  const outline = useValue(controller.outline);
  const wanted = useStore(controller.state, (state) => state.focusWanted);
  const handled = useRef(wanted);
  useLayoutEffect(() => {
    const { active, editing, menu } = controller.state.get();
    const isAsked = handled.current !== wanted;
    handled.current = wanted;
    if (editing !== undefined || menu !== undefined) return;
    const isLost = ownsFocus.current && !root.current?.contains(document.activeElement);
    if (!isAsked && !isLost) return;
    const focus = () => {
      const target = root.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(active ?? "")}"]`);
      target?.focus();
      target?.scrollIntoView({ block: "nearest", inline: "nearest" });
    };
    focus();
    // A menu that closes gives the focus back to its button a moment later.
    const timer = setTimeout(() => {
      const now = controller.state.get();
      // Somebody fast has opened the next thing by then, and it has the focus.
      if (now.menu !== undefined || now.editing !== undefined) return;
      const at = document.activeElement;
      // Or has gone elsewhere on purpose.
      const isAway = at !== null && at !== document.body && at.closest("[role=menu]") === null;
      if (!isAway) focus();
    }, 50);
    return () => clearTimeout(timer);
  }, [controller, root, ownsFocus, outline, wanted]);
}
