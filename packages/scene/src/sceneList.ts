import { unionAll, type Rect } from "./rect.ts";
import type { Scene, SceneItem } from "./scene.ts";

/**
 * Items that stand together, such as the cards of a cell. A kind gives the same list again as long as nothing in it
 * changed or moved, and whoever indexes or paints a scene then leaves all of it alone.
 */
export interface SceneList {
  /** Encloses all items. */
  readonly bounds: Rect;
  /** The keys of the items, in their order; the same array as long as it is the same items, wherever they stand. */
  readonly keys: readonly string[];
  /** Made when they are first asked for: what nobody looks at is never drawn. */
  readonly items: readonly SceneItem[];
  /** It holds items that are pinned; in all others there are none. */
  readonly isPinned: boolean;
}

/** A list of items that are there already. */
export function listOf(items: readonly SceneItem[], keys: readonly string[] = items.map(({ key }) => key)): SceneList {
  const bounds = unionAll(items.map((item) => item.bounds)) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { bounds, keys, items, isPinned: items.some(({ pin }) => pin !== undefined) };
}

class LazyList implements SceneList {
  readonly bounds: Rect;
  readonly keys: readonly string[];
  readonly isPinned = false;
  readonly #make: () => readonly SceneItem[];
  #items: readonly SceneItem[] | undefined;

  constructor(bounds: Rect, keys: readonly string[], make: () => readonly SceneItem[]) {
    this.bounds = bounds;
    this.keys = keys;
    this.#make = make;
  }

  get items(): readonly SceneItem[] {
    return (this.#items ??= this.#make());
  }
}

/** A list of unpinned items that `make` makes when they are needed. It gives one for each key, in that order. */
export function lazyList(bounds: Rect, keys: readonly string[], make: () => readonly SceneItem[]): SceneList {
  return new LazyList(bounds, keys, make);
}

/** A scene of lists, in the order in which their items follow each other. All items at once are made when asked for. */
export function sceneOfLists(bounds: Rect, lists: readonly SceneList[]): Scene {
  let all: readonly SceneItem[] | undefined;
  const held = lists.filter(({ keys }) => keys.length > 0);
  return {
    bounds,
    lists: held,
    get items() {
      return (all ??= held.flatMap(({ items }) => items));
    },
  };
}

const single = new WeakMap<SceneItem, SceneList>();

/** The lists of a scene; where it names none, each item is one. */
export function listsOf(scene: Scene): readonly SceneList[] {
  return scene.lists ?? scene.items.map(asList);
}

function asList(item: SceneItem): SceneList {
  let list = single.get(item);
  if (!list) single.set(item, (list = listOf([item])));
  return list;
}
