import { inflateRect, intersectsRect, type SceneIndex, type SceneItem } from "@throughline/scene";

/** How near a "+" has to be to the selected element to be shown with it, in board units. */
const reach = 12;

/**
 * Which "+" are shown: the one under the pointer, the one a tap brought up, and those beside the one selected element,
 * so that whoever comes by keyboard or by finger sees them too.
 */
export function shownAdds(
  index: SceneIndex,
  selected: readonly string[],
  hover: string | undefined,
  armed: string | undefined,
): ReadonlySet<SceneItem> {
  const shown = new Set<SceneItem>();
  for (const key of [hover, armed]) {
    const item = key === undefined ? undefined : index.byKey(key);
    if (item?.role === "add") shown.add(item);
  }
  const only = selected.length === 1 ? selected[0] : undefined;
  const element = only === undefined ? undefined : index.byKey(only);
  if (element) {
    const near = inflateRect(element.bounds, reach);
    for (const item of index.search(near)) {
      if (item.role === "add" && intersectsRect(item.bounds, near)) shown.add(item);
    }
  }
  return shown;
}
