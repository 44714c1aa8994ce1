import type { Rect, SceneIndex, SceneItem } from "@throughline/scene";
import type { BoardSession } from "../session/BoardSession.ts";
import { mayRun } from "../session/mayRun.ts";
import type { CanvasPointer } from "./Tool.ts";

/** How far beside a thing it is still hit, in screen pixels. */
const reach = { mouse: 3, pen: 5, touch: 12 };

/** What a person means who points there: headers that stick first, then the topmost; fingers get more room. */
export function hitItem(
  session: BoardSession,
  pointer: CanvasPointer,
  index: Pick<SceneIndex, "itemAt"> = session.scene.index,
): SceneItem | undefined {
  const scale = session.camera.get().zoom;
  const exact = index.itemAt(pointer.board, session.camera.view, { scale });
  if (exact && exact.role !== "add") return exact;
  const near = index.itemAt(pointer.board, session.camera.view, { scale, tolerance: reach[pointer.kind] });
  const item = near?.role === "element" && exact ? exact : (near ?? exact);
  return item?.role === "add" && !mayAdd(session, item.key) ? undefined : item;
}

function mayAdd(session: BoardSession, key: string): boolean {
  const { canEdit, role } = session.access.get();
  if (!canEdit || role !== "sorter") return canEdit;
  const call = session.view.addCall(key);
  return call !== undefined && mayRun(session, call);
}

/** Which text of an element is meant by pointing there: the one under the pointer, else the first. */
export function textKeyAt(session: BoardSession, item: SceneItem, pointer: CanvasPointer): string | undefined {
  const shown = session.scene.shownBounds(item.key, session.camera.view) ?? item.bounds;
  const dx = shown.x - item.bounds.x;
  const dy = shown.y - item.bounds.y;
  const holds = ({ x, y, width, height }: Rect) =>
    pointer.board.x >= x + dx &&
    pointer.board.x <= x + dx + width &&
    pointer.board.y >= y + dy &&
    pointer.board.y <= y + dy + height;
  return (item.editors?.find(({ rect }) => holds(rect)) ?? item.editors?.[0])?.field;
}
