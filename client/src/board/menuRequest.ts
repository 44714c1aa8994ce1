import type { MenuEntry } from "@throughline/kinds";
import type { BoardSession } from "../session/BoardSession.ts";
import { describeElement } from "../session/describeElement.ts";
import { additionsOf, menuOf } from "../session/mayRun.ts";
import { hitItem } from "../tools/hitItem.ts";
import type { CanvasPointer } from "../tools/Tool.ts";
import { say } from "./words/say.ts";

/** Where a menu was asked for, in CSS pixels of the canvas, and for what. */
export interface MenuRequest {
  readonly x: number;
  readonly y: number;
  readonly entries: readonly MenuEntry[];
  readonly label: string;
}

/**
 * Which menu is meant: that of the element under the pointer (which is selected by it), that of the selection for the
 * keyboard, else what can be added. `undefined` when there is nothing to offer.
 */
export function menuRequest(session: BoardSession, pointer: CanvasPointer | undefined): MenuRequest | undefined {
  if (!session.access.get().canEdit) return undefined;
  if (pointer) {
    const item = hitItem(session, pointer);
    const id = item?.role === "element" ? item.key : item?.elementId;
    if (id === undefined) session.selection.clear();
    else if (!session.selection.has(id)) session.selection.set([id]);
  }
  const ids = session.selection.get();
  const last = session.selection.last;
  const bounds = last === undefined ? undefined : session.scene.shownBounds(last, session.camera.view);
  const box = bounds && session.camera.toScreen(bounds);
  const { width, height } = session.camera.size;
  const at = pointer?.screen ?? (box ? { x: box.x + 16, y: box.y + box.height } : { x: width / 2, y: height / 2 });
  const entries = ids.length > 0 ? menuOf(session, ids) : additionsOf(session, undefined);
  if (entries.length === 0) return undefined;
  const label =
    ids.length === 0
      ? say.add
      : ids.length === 1
        ? describeElement(session.board, ids[0] ?? "")
        : say.elements({ count: ids.length });
  return { x: Math.round(at.x), y: Math.round(at.y), entries, label };
}
