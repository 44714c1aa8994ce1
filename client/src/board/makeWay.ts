import { unionAll } from "@throughline/scene";
import { shownAdds } from "../canvas/shownAdds.ts";
import type { BoardSession } from "../session/BoardSession.ts";

/**
 * Lets the board make way for what floats at its right when that covers what is selected or the "+" beside it: they come
 * out from under it, and with them the end of the board if it was in view, as far as what is selected stays there. What
 * is clear already stays where it is, under the pointer.
 */
export function makeWay({ selection, camera, scene }: BoardSession): void {
  const ids = selection.get();
  const { view, insets } = camera;
  const { zoom } = camera.get();
  const chosen = unionAll(ids.flatMap((id) => scene.shownBounds(id, view) ?? []));
  // On a phone nothing floats there: what is selected is shown in a sheet.
  if (!chosen || insets.right <= insets.left) return;
  const { index } = scene;
  const adds = Array.from(shownAdds(index, ids, undefined, undefined), (add) => scene.boundsInView(add, view));
  const beside = adds.filter(({ x }) => x > chosen.x).map(({ x, width }) => x + width);
  const needed = Math.max(chosen.x + chosen.width, ...beside);
  if (needed <= view.x + view.width - insets.right / zoom) return;

  // Of one that is wider than what is free the end counts; of several nobody knows which.
  const isWide = chosen.width > view.width - (insets.left + insets.right) / zoom - scene.headerSize.width;
  if (isWide && ids.length > 1) return;
  const end = index.scene.bounds.x + index.scene.bounds.width;
  const isEndSeen = end <= view.x + view.width;
  const isPinned = ids.every((id) => ["left", "corner"].includes(index.byKey(id)?.pin ?? ""));
  const left = isPinned || isWide ? undefined : chosen.x - scene.headerSize.width;
  camera.clearRight(isEndSeen ? Math.max(needed, end) : needed, left);
}
