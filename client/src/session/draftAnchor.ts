import { centerOfRect } from "@throughline/scene";
import type { CameraStore } from "./CameraStore.ts";
import type { Draft, DraftPlace } from "./Draft.ts";
import type { SceneStore } from "./SceneStore.ts";

/** How far from the field what it goes with may lie, in board units. */
const reach = 400;

/**
 * What the field for something new goes with while others change the board: what it comes after, the "+" it was begun
 * at, else what lies nearest. Nothing on an empty board.
 */
export function draftAnchor(
  place: DraftPlace | undefined,
  { index }: Pick<SceneStore, "index">,
  { view }: Pick<CameraStore, "view">,
): Draft["anchor"] {
  const at = centerOfRect(place && "rect" in place ? place.rect : view);
  const item =
    place && "beside" in place ? index.byKey(place.beside) : index.itemAt(at, view, { tolerance: reach, scale: 1 });
  return item && { key: item.key, bounds: item.bounds };
}
