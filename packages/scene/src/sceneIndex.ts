import { nearestItem, type ShownItem } from "./hitDistance.ts";
import { pinOffset, pinOrigin } from "./pinOffset.ts";
import { containsRect, intersectsRect, translateRect, type Point, type Rect } from "./rect.ts";
import type { Scene, SceneItem } from "./scene.ts";
import { listsOf, type SceneList } from "./sceneList.ts";

/** How generous a hit test is. */
export interface HitOptions {
  /** How far beside an item still hits it, in screen pixels; 0 when absent. Touch wants about 12. */
  readonly tolerance?: number;
  /** Screen pixels a board unit; 1 when absent. */
  readonly scale?: number;
}

/** Finds the items of a scene by place and by key. Made by `createSceneIndex`. */
export interface SceneIndex {
  /** The scene as of the last update. */
  readonly scene: Scene;
  /** Where its block of pinned headers begins, for `pinOffset`. */
  readonly origin: Point;
  /** The pinned items, in paint order, wherever they are seen. */
  readonly pins: readonly SceneItem[];
  /**
   * Takes over the next scene. Lists that have the same keys as before are not looked into (items, where a scene has no
   * lists): they only moved.
   */
  update(next: Scene): void;
  /** The items whose natural place meets the rectangle, in paint order; pinned ones too, unless left out. */
  search(rect: Rect, options?: { readonly pinned?: boolean }): SceneItem[];
  /** The pinned items that are seen in the viewport, in paint order, with how far each is moved. */
  pinned(viewport: Rect): ShownItem[];
  /** The topmost item at the point that isn't ground and isn't pinned; if none, the nearest within the tolerance. */
  hitTest(point: Point, options?: HitOptions): SceneItem | undefined;
  /** As `hitTest`, but among the pinned items where they are seen. */
  hitTestPinned(point: Point, viewport: Rect, options?: HitOptions): SceneItem | undefined;
  /** What a person means who points there: pinned headers first, and what lies hidden under their ground is not hit. */
  itemAt(point: Point, viewport: Rect, options?: HitOptions): SceneItem | undefined;
  /** The elements wholly inside, in paint order, for a marquee. With a viewport, pinned ones count where they are seen. */
  itemsInside(rect: Rect, viewport?: Rect): SceneItem[];
  /** The item with this key. */
  byKey(key: string): SceneItem | undefined;
}

/**
 * Indexes a scene by its lists, of which there are some thousands on the largest boards. They are looked through one by
 * one, which takes a few hundredths of a millisecond; a tree would answer sooner, but a row that grows moves all that
 * stands below, and making the tree anew at that took ten times as long as all the searches of a frame. No item is made
 * before something near it is looked for.
 */
export function createSceneIndex(scene: Scene): SceneIndex {
  return new ListSceneIndex(scene);
}

class ListSceneIndex implements SceneIndex {
  /** Those of the scene, in its order. */
  private lists: readonly SceneList[] = [];
  /** In which list's keys a key stands. */
  private readonly homes = new Map<string, readonly string[]>();
  /** Where in `lists` the list with these keys was when it was last asked for: it may have come elsewhere since. */
  private readonly places = new WeakMap<readonly string[], number>();
  private headers: readonly SceneItem[] = [];
  private start: Point = { x: 0, y: 0 };
  private current: Scene;

  constructor(scene: Scene) {
    this.current = { bounds: scene.bounds, items: [] };
    this.update(scene);
  }

  get scene(): Scene {
    return this.current;
  }

  get origin(): Point {
    return this.start;
  }

  get pins(): readonly SceneItem[] {
    return this.headers;
  }

  update(next: Scene): void {
    if (next === this.current) return;
    const lists = listsOf(next);
    const { keysCame, keysGone, isOfPins } = compareLists(this.lists, lists);
    this.current = next;
    this.lists = lists;
    for (const keys of keysGone) for (const key of keys) if (this.homes.get(key) === keys) this.homes.delete(key);
    for (const keys of keysCame) for (const key of keys) this.homes.set(key, keys);
    if (isOfPins) this.collectPins();
  }

  search(rect: Rect, options: { readonly pinned?: boolean } = {}): SceneItem[] {
    const found = this.find(rect);
    return (options.pinned === false ? found.filter(isLoose) : found).sort(byLevel);
  }

  pinned(viewport: Rect): ShownItem[] {
    const seen: ShownItem[] = [];
    for (const item of this.headers) {
      const { dx, dy } = pinOffset(item, viewport, this.start);
      const { x, y, width, height } = item.bounds;
      if (x + dx > viewport.x + viewport.width || x + dx + width < viewport.x) continue;
      if (y + dy > viewport.y + viewport.height || y + dy + height < viewport.y) continue;
      seen.push({ item, dx, dy });
    }
    return seen;
  }

  hitTest(point: Point, options: HitOptions = {}): SceneItem | undefined {
    const reach = reachOf(options);
    const near = this.find({
      x: point.x - reach,
      y: point.y - reach,
      width: 2 * reach,
      height: 2 * reach,
    });
    const shown = near
      .filter((item) => isLoose(item) && item.role !== "ground")
      .sort(byLevel)
      .map((item) => ({ item, dx: 0, dy: 0 }));
    return nearestItem(shown, point, reach);
  }

  hitTestPinned(point: Point, viewport: Rect, options: HitOptions = {}): SceneItem | undefined {
    const shown = this.pinned(viewport).filter(({ item }) => item.role !== "ground");
    return nearestItem(shown, point, reachOf(options));
  }

  itemAt(point: Point, viewport: Rect, options: HitOptions = {}): SceneItem | undefined {
    const header = nearestItem(this.pinned(viewport), point, 0);
    if (header === undefined) return this.hitTest(point, options);
    return header.role === "ground" ? this.hitTestPinned(point, viewport, options) : header;
  }

  itemsInside(rect: Rect, viewport?: Rect): SceneItem[] {
    const found = this.find(rect).filter((item) => viewport === undefined || isLoose(item));
    if (viewport !== undefined) found.push(...this.headers);
    return found
      .filter((item) => {
        if (item.role !== "element") return false;
        const { dx, dy } = viewport === undefined ? { dx: 0, dy: 0 } : pinOffset(item, viewport, this.start);
        return containsRect(rect, translateRect(item.bounds, dx, dy));
      })
      .sort(byLevel);
  }

  byKey(key: string): SceneItem | undefined {
    const keys = this.homes.get(key);
    return keys && this.listWith(keys)?.items[keys.indexOf(key)];
  }

  private listWith(keys: readonly string[]): SceneList | undefined {
    const known = this.lists[this.places.get(keys) ?? -1];
    if (known?.keys === keys) return known;
    const place = this.lists.findIndex((list) => list.keys === keys);
    this.places.set(keys, place);
    return this.lists[place];
  }

  /** The items that meet a rectangle, in the order of the scene. */
  private find(rect: Rect): SceneItem[] {
    const found: SceneItem[] = [];
    for (const list of this.lists) {
      if (!intersectsRect(list.bounds, rect)) continue;
      for (const item of list.items) if (intersectsRect(item.bounds, rect)) found.push(item);
    }
    return found;
  }

  private collectPins(): void {
    const pinned: SceneItem[] = [];
    // An unpinned list would make its items to be asked for them.
    for (const list of this.lists) if (list.isPinned) pinned.push(...list.items.filter((item) => !isLoose(item)));
    this.headers = pinned.sort(byLevel);
    this.start = pinOrigin(this.headers);
  }
}

/** What is different in the lists of a scene. */
interface Difference {
  /** Of lists that came or went; those of lists that only moved are in neither. */
  readonly keysCame: Iterable<readonly string[]>;
  readonly keysGone: Iterable<readonly string[]>;
  /** Among what is different are headers that stick. */
  readonly isOfPins: boolean;
}

/** Compares what lies between the first and the last difference: after most changes, a key's above all, that is one list. */
function compareLists(before: readonly SceneList[], after: readonly SceneList[]): Difference {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const was = before.slice(start, before.length - tail);
  const is = after.slice(start, after.length - tail);
  const keysGone = new Set(was.map(({ keys }) => keys));
  const keysCame = is.map(({ keys }) => keys).filter((keys) => !keysGone.delete(keys));
  return { keysCame, keysGone, isOfPins: [...was, ...is].some(({ isPinned }) => isPinned) };
}

function isLoose({ pin }: SceneItem): boolean {
  return pin === undefined;
}

/** Sorting keeps what is as far in front in the order of the scene. */
function byLevel(a: SceneItem, b: SceneItem): number {
  return a.level - b.level;
}

function reachOf({ tolerance = 0, scale = 1 }: HitOptions): number {
  return tolerance / scale;
}
