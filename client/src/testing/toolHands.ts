import { centerOfRect, type SceneItem } from "@throughline/scene";
import type { BoardSession } from "../session/BoardSession.ts";
import type { CanvasPointer } from "../tools/Tool.ts";
import { Toolbox } from "../tools/Toolbox.ts";
import { buildSession, type SessionOptions } from "./buildSession.ts";

const size = { width: 1_440, height: 852 };

/** A session with its tools, on a screen of the usual size that shows the whole board. */
export function openTools(options: SessionOptions = { kind: "journey-map" }) {
  const session = buildSession(options);
  session.camera.resize(size);
  session.camera.fit({ still: true });
  return { session, toolbox: new Toolbox(session) };
}

/** The cards of a board as they are drawn. */
export function cards(session: BoardSession): SceneItem[] {
  return session.scene.scene.items.filter(
    (item) => item.role === "element" && session.board.get(item.key)?.type === "card",
  );
}

/** A pointer at a point of the board. */
export function pointerAt(
  session: BoardSession,
  board: { x: number; y: number },
  more: Partial<CanvasPointer> = {},
): CanvasPointer {
  const screen = session.camera.toScreen({ ...board, width: 0, height: 0 });
  return { screen, board, kind: "mouse", shift: false, ctrl: false, alt: false, ...more };
}

/** A pointer in the middle of something. */
export function on(
  session: BoardSession,
  item: SceneItem | undefined,
  more: Partial<CanvasPointer> = {},
): CanvasPointer {
  if (!item) throw new Error("There is no such item");
  return pointerAt(session, centerOfRect(item.bounds), more);
}

/** Presses and lets go. */
export function click(toolbox: Toolbox, pointer: CanvasPointer): void {
  toolbox.active.down(pointer);
  toolbox.active.up(pointer);
}

/** Where a card can be dropped so that it stands somewhere else afterwards. */
export function otherPlace(session: BoardSession, dragged: SceneItem): SceneItem {
  const place = session.board.get(dragged.key)?.place?.slice(0, 2).join();
  const found = cards(session).find((item) => session.board.get(item.key)?.place?.slice(0, 2).join() !== place);
  if (!found) throw new Error("All cards stand in one cell");
  return found;
}
