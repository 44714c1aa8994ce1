import {
  intersectsRect,
  listsOf,
  unionAll,
  type Rect,
  type Scene,
  type SceneItem,
  type SceneList,
} from "@throughline/scene";
import { equalityDeep } from "lib0/function";

/**
 * Where the picture of a scene differs from that of the scene before, in board units: where something came, went or
 * changed, and where something has come in front of another. Lists that are the same object are not looked into, and of
 * those far from `near` no item is made: all of their room may have changed.
 */
export function sceneChanges(before: Scene, after: Scene, near: Rect): Rect[] {
  if (before === after) return [];
  const [was, is] = middles(listsOf(before), listsOf(after));
  const places = new Map(was.map((list, at) => [list, at]));
  const formerly = new Map(was.map((list) => [list.keys[0], list]));
  const staying = new Set(is);
  const changed: Rect[] = [];
  let last = -1;
  for (const list of is) {
    const at = places.get(list);
    if (at === undefined) {
      const former = formerly.get(list.keys[0]);
      // One that is still there is compared where it stands.
      if (former && !staying.has(former)) {
        places.delete(former);
        changed.push(...listChanges(former, list, near));
      } else changed.push(list.bounds);
    } else {
      places.delete(list);
      // Going by the new order, one that stood before an earlier one has come in front of it.
      if (at < last) changed.push(list.bounds);
      else last = at;
    }
  }
  for (const gone of places.keys()) changed.push(gone.bounds);
  return changed;
}

/** What lies between the first and the last difference: after most changes, a key's above all, that is one list. */
function middles(before: readonly SceneList[], after: readonly SceneList[]): [SceneList[], SceneList[]] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [before.slice(start, before.length - tail), after.slice(start, after.length - tail)];
}

function listChanges(before: SceneList, after: SceneList, near: Rect): Rect[] {
  const room = unionAll([before.bounds, after.bounds]);
  if (!room || !intersectsRect(room, near)) return room ? [room] : [];
  const items = new Map(before.items.filter(isLoose).map((item, at) => [item.key, { item, at }]));
  const changed: Rect[] = [];
  let last = -1;
  for (const item of after.items.filter(isLoose)) {
    const former = items.get(item.key);
    items.delete(item.key);
    if (!former) changed.push(item.bounds);
    else if (!looksSame(former.item, item)) changed.push(former.item.bounds, item.bounds);
    else if (former.at < last) changed.push(item.bounds);
    else last = former.at;
  }
  for (const { item } of items.values()) changed.push(item.bounds);
  return changed;
}

/** Headers that stick aren't painted where they stand. */
function isLoose({ pin }: SceneItem): boolean {
  return pin === undefined;
}

function looksSame(a: SceneItem, b: SceneItem): boolean {
  return a === b || a.nodes === b.nodes || equalityDeep(a.nodes, b.nodes);
}
