import type { BoardContent } from "@throughline/model";

/**
 * Elements with those that stood in them, in whatever depth: a lane with its cards, a stage with its steps and theirs.
 * `elements` are looked through, by their places; for what was deleted together and is to come back together.
 */
export function heldIn(elements: BoardContent["elements"], ids: readonly string[]): ReadonlySet<string> {
  const found = new Set(ids);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const { id, place } of elements) {
      const isHeld = Array.isArray(place) && place.some((part) => typeof part === "string" && found.has(part));
      if (isHeld && typeof id === "string") found.add(id);
    }
  }
  return found;
}
