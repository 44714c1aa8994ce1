import { unionAll } from "@throughline/scene";
import { shownAdds } from "../canvas/shownAdds.ts";
import type { BoardSession } from "../session/BoardSession.ts";

/**
 * Lets the board make way for what floats at its right, once: what is selected comes out from under it with the "+"
 * beside it, and the end of the board as far as what is selected stays in view.
 */
export function makeWay({ selection, camera, scene }: BoardSession): void {
  const ids = selection.get();
  const { view, insets } = camera;
  const { zoom } = camera.get();
  const chosen = unionAll(ids.flatMap((id) => scene.shownBounds(id, view) ?? []));
  // On a phone nothing floats there: what is selected is shown in a sheet.
  if (!chosen || insets.right <= insets.left) return;
  const { index } = scene;
  const end = index.scene.bounds.x + index.scene.bounds.width;
  const isEndSeen = end <= view.x + view.width;
  const adds = Array.from(shownAdds(index, ids, undefined, undefined), (add) => scene.boundsInView(add, view));
  const beside = adds.filter(({ x }) => x > chosen.x).map(({ x, width }) => x + width);
  const right = Math.max(chosen.x + chosen.width, ...beside, isEndSeen ? end : -Infinity);
  // Of one that is wider than what is free the end counts; of several nobody knows which.
  const isWide = chosen.width > view.width - (insets.left + insets.right) / zoom - scene.headerSize.width;
  if (isWide && ids.length > 1) return;
  const isPinned = ids.every((id) => ["left", "corner"].includes(index.byKey(id)?.pin ?? ""));
  camera.clearRight(right, isPinned || isWide ? undefined : chosen.x - scene.headerSize.width);
}
