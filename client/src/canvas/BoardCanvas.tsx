import { containsPoint, type Point } from "@throughline/scene";
import { useEffect, useRef, useState } from "react";
import type { BoardSession } from "../session/BoardSession.ts";
import { useStore } from "../session/useStore.ts";
import type { ReadableStore } from "../session/ValueStore.ts";
import { handleCanvasKey } from "../tools/canvasKeys.ts";
import { listenToPointer } from "../tools/PointerInput.ts";
import type { CanvasPointer } from "../tools/Tool.ts";
import type { Toolbox } from "../tools/Toolbox.ts";
import { say } from "./words/say.ts";
import classes from "./BoardCanvas.module.css";
import { BoardStage } from "./BoardStage.ts";
import type { CanvasMarks } from "./CanvasMarks.ts";
import { lastInput } from "./lastInput.ts";

interface BoardCanvasProps {
  readonly session: BoardSession;
  readonly toolbox: Toolbox;
  readonly theme: "light" | "dark";
  /** A menu is asked for: with the pointer there, or by keyboard for the selected element. */
  readonly onMenu: (pointer: CanvasPointer | undefined) => void;
  /** Id of the text that tells how to use the canvas and where the outline is. */
  readonly describedBy: string;
  /** What is laid over the board: differences, the hands of a replay. */
  readonly marks?: ReadableStore<CanvasMarks>;
  /** What the canvas is called. */
  readonly label?: string;
  /** Keys that mean something else for now; returns whether it was used. */
  readonly onKey?: (event: KeyboardEvent) => boolean;
}

/**
 * The board on canvas, one place to focus. React draws only the frame: what is painted follows the stores, and pointer
 * and keys go to the tools.
 */
export function BoardCanvas(props: BoardCanvasProps) {
  const { session, toolbox, theme, onMenu, describedBy, marks, label = say.board, onKey } = props;
  const host = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<BoardStage>();
  const menu = useRef(onMenu);
  const firstKey = useRef(onKey);
  useEffect(() => {
    menu.current = onMenu;
    firstKey.current = onKey;
  }, [onMenu, onKey]);

  useEffect(() => {
    if (!host.current || !container.current) return undefined;
    const element = host.current;
    const made = new BoardStage(element, container.current, session, toolbox.feedback, marks);
    setStage(made);
    const resizing = new ResizeObserver(made.resize);
    resizing.observe(container.current);
    const stopPointer = listenToPointer(element, session, toolbox, {
      onPoint(point) {
        made.setPointer(point);
        session.pointer = session.selection.last !== undefined && isOnSelection(session, point) ? undefined : point;
        made.setFocusRing(false);
        session.presence.setCursor(point ?? null);
      },
      onMenu: (pointer) => menu.current(pointer),
    });
    const asks = { menu: () => menu.current(undefined), first: (event: KeyboardEvent) => firstKey.current?.(event) };
    const stopKeys = listenToKeys(element, session, toolbox, made, asks);
    return () => {
      stopPointer();
      stopKeys();
      resizing.disconnect();
      made.destroy();
      setStage(undefined);
    };
  }, [session, toolbox, marks]);

  useEffect(() => stage?.setTheme(theme), [stage, theme]);
  const cursor = useStore(toolbox.feedback, (feedback) => feedback.cursor);

  return (
    // Keys and pointers are handled above by listeners on the region itself; it is one widget, as its role says.
    <div
      ref={host}
      data-board-canvas
      className={classes.host}
      role="application"
      aria-label={label}
      aria-roledescription="canvas"
      aria-describedby={describedBy}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application is interactive
      tabIndex={0}
      style={{ cursor }}
    >
      <div ref={container} className={classes.stage} />
    </div>
  );
}

/** What is pasted over what is selected belongs after it. */
function isOnSelection({ selection, scene, camera }: BoardSession, point: Point | undefined): boolean {
  const bounds = selection.last === undefined ? undefined : scene.shownBounds(selection.last, camera.view);
  return point !== undefined && bounds !== undefined && containsPoint(bounds, point);
}

function listenToKeys(
  host: HTMLElement,
  session: BoardSession,
  toolbox: Toolbox,
  stage: BoardStage,
  asks: { readonly menu: () => void; readonly first: (event: KeyboardEvent) => boolean | undefined },
): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  const onDown = (event: KeyboardEvent) => {
    if (event.target !== host) return;
    if (asks.first(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key === " " && !event.ctrlKey && !event.metaKey && !event.altKey) {
      toolbox.holdHand(true);
      event.preventDefault();
      return;
    }
    if (!["Shift", "Control", "Alt", "Meta"].includes(event.key)) stage.setFocusRing(true);
    if (handleCanvasKey(event, session, toolbox, asks.menu)) {
      session.pointer = undefined;
      event.preventDefault();
      event.stopPropagation();
    }
  };
  host.addEventListener("keydown", onDown, { signal });
  host.addEventListener("keyup", (event) => event.key === " " && toolbox.holdHand(false), { signal });
  host.addEventListener("focus", () => stage.setFocusRing(lastInput() === "keyboard"), { signal });
  host.addEventListener(
    "blur",
    () => {
      stage.setFocusRing(false);
      toolbox.holdHand(false);
    },
    { signal },
  );
  return () => abort.abort();
}
