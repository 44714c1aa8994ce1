import { unionAll } from "@throughline/scene";
import { shownAdds } from "../canvas/shownAdds.ts";
import type { BoardSession } from "../session/BoardSession.ts";

/**
 * Lets the board make way for what floats at its right, once: what is selected comes out from under it with the "+"
 * beside it, and the end of the board as far as what is selected stays in view.
 */
export function makeWay({ selection, camera, scene }: BoardSession): void {
  const ids = selection.get();
  const { view } = camera;
  const chosen = unionAll(ids.flatMap((id) => scene.shownBounds(id, view) ?? []));
  if (!chosen) return;
  const { index } = scene;
  const end = index.scene.bounds.x + index.scene.bounds.width;
  const isEndSeen = end <= view.x + view.width;
  const adds = Array.from(shownAdds(index, ids, undefined, undefined), ({ bounds }) => bounds.x + bounds.width);
  const right = Math.max(chosen.x + chosen.width, ...adds.filter((x) => x > chosen.x), isEndSeen ? end : -Infinity);
  const isPinned = ids.every((id) => ["left", "corner"].includes(index.byKey(id)?.pin ?? ""));
  // Of what is wider than the board's view, the end counts.
  const isWide = chosen.width > view.width / 2;
  camera.clearRight(right, isPinned || isWide ? undefined : chosen.x - scene.headerSize.width);
}
