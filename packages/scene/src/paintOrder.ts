import type { SceneItem } from "./scene.ts";

/** The items in the order they are painted: by level, ties in the order given. A new array. */
export function inPaintOrder(items: Iterable<SceneItem>): SceneItem[] {
  return [...items].sort((a, b) => a.level - b.level);
}
