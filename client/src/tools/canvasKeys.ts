import { outlineElementIds, type Direction } from "@throughline/kinds";
import type { BoardSession } from "../session/BoardSession.ts";
import { countedElements, describeElement } from "../session/describeElement.ts";
import { isComposedKey } from "../ui/composition.ts";
import type { Toolbox } from "./Toolbox.ts";
import { say } from "./words/say.ts";

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** What of a keyboard event the canvas looks at. */
export interface CanvasKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/**
 * What a key does while the canvas has the focus: going from element to element, moving them, opening their text.
 * Commands with a shortcut (undo, delete, zoom) are in the list of commands, not here. Returns whether the key was used.
 */
export function handleCanvasKey(
  event: CanvasKey,
  session: BoardSession,
  toolbox: Toolbox,
  openMenu: () => void,
): boolean {
  const { key } = event;
  const direction = directions[key];
  if (direction && event.altKey && !event.ctrlKey && !event.metaKey) return nudge(session, direction);
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (direction) return goTo(session, direction, event.shiftKey);
  if (key === "Escape") return escape(session, toolbox);
  if (key === "Enter" || key === "F2") return openSelected(session);
  if (key === "ContextMenu" || (key === "F10" && event.shiftKey)) {
    openMenu();
    return true;
  }
  if (key === "Home" || key === "End") return goToEnd(session, key);
  return typeInto(session, event);
}

function nudge(session: BoardSession, direction: Direction): boolean {
  const ids = session.selection.get();
  const { last } = session.selection;
  if (last === undefined) return false;
  const calls = session.view.nudge(ids, direction);
  const several = ids.length > 1 ? countedElements(session.board, ids) : undefined;
  if (calls.length === 0) {
    session.announcements.say(say.noFurther({ several: ids.length, direction }));
    return true;
  }
  if (session.run(calls) !== undefined) {
    session.announcements.say(several ? say.severalMoved({ what: several, direction }) : say.moved({ direction }));
    session.reveal(last);
  }
  return true;
}

function goTo(session: BoardSession, direction: Direction, adds: boolean): boolean {
  const from = session.selection.last;
  const next = from === undefined ? firstElement(session) : session.view.neighbour(from, direction);
  if (next === undefined) return true;
  if (adds) session.selection.add([next]);
  else session.selection.set([next]);
  arrive(session, next);
  return true;
}

function arrive(session: BoardSession, id: string): void {
  session.reveal(id);
  session.announcements.say(describeElement(session.board, id));
}

function goToEnd(session: BoardSession, key: "Home" | "End"): boolean {
  const ids = outlineElementIds(session.kind.outline(session.board));
  const id = key === "Home" ? ids[0] : ids.at(-1);
  if (id === undefined) return false;
  session.selection.set([id]);
  arrive(session, id);
  return true;
}

function firstElement(session: BoardSession): string | undefined {
  return outlineElementIds(session.kind.outline(session.board))[0];
}

function escape(session: BoardSession, toolbox: Toolbox): boolean {
  if (toolbox.cancel()) return true;
  if (session.selection.get().length === 0 && session.pastePlace.get() === null) return false;
  session.pastePlace.set(null);
  session.selection.clear();
  return true;
}

function openSelected(session: BoardSession): boolean {
  const id = session.selection.last;
  if (id !== undefined) return session.edit(id);
  const first = firstElement(session);
  if (first === undefined) return false;
  session.selection.set([first]);
  arrive(session, first);
  return true;
}

/** A letter on a selected element begins typing in it; so does the beginning of a composition. */
function typeInto(session: BoardSession, event: CanvasKey): boolean {
  const { key } = event;
  const ids = session.selection.get();
  const id = ids[0];
  if (id === undefined || ids.length !== 1) return false;
  // The field is open and focused before the browser delivers the composition, which then goes into it.
  if (isComposedKey(event)) {
    session.edit(id);
    return false;
  }
  if (key === " " || Array.from(key).length !== 1) return false;
  return session.edit(id, { typed: key });
}
