import RBush from "rbush";
import { nearestItem, type ShownItem } from "./hitDistance.ts";
import { pinOffset, pinOrigin } from "./pinOffset.ts";
import { containsRect, translateRect, type Point, type Rect } from "./rect.ts";
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
   * Takes over the next scene. Lists that are the same object stay untouched (items, where a scene has no lists). Returns
   * the bounds, old and new, of the lists that must be painted anew: added, removed, and moved in front of or behind
   * another.
   */
  update(next: Scene): Rect[];
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

/** One list in the tree. */
interface Entry {
  readonly list: SceneList;
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
  /** Its place among the scene's lists; changes when others come and go, without touching the tree. */
  rank: number;
  /** Its items with their places; made when something of it is first looked for. */
  placed?: readonly Placed[];
}

/** What an update does to the lists. */
interface Exchange {
  readonly removed: readonly Entry[];
  readonly added: readonly Entry[];
  /** Some stand in front of others that they stood behind. */
  readonly isReordered: boolean;
}

interface Placed {
  readonly item: SceneItem;
  readonly entry: Entry;
  /** The item's place in its list. */
  readonly at: number;
}

/**
 * Indexes a scene in an R-tree of its lists. Building is O(l log l) in the number of lists, updating O(l) comparisons
 * plus O(log l) a changed list; no item is made before something near it is looked for.
 */
export function createSceneIndex(scene: Scene): SceneIndex {
  return new RTreeSceneIndex(scene);
}

/** When more than this share of the lists changed, making the tree anew costs less than changing it. */
const mostChanged = 1 / 8;

class RTreeSceneIndex implements SceneIndex {
  private readonly tree = new RBush<Entry>();
  private entries = new Map<SceneList, Entry>();
  /** Those of the scene, in its order. */
  private lists: readonly SceneList[] = [];
  /** In which list's keys a key stands, and the list that has them now: a list that only moved changes one of the two. */
  private readonly homes = new Map<string, readonly string[]>();
  private readonly holders = new Map<readonly string[], Entry>();
  private headers: readonly Placed[] = [];
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
    return this.headers.map(({ item }) => item);
  }

  update(next: Scene): Rect[] {
    if (next === this.current) return [];
    const lists = listsOf(next);
    const replaced = this.replacedIn(lists);
    if (replaced) return this.replace(next, lists, replaced);
    const changed: Rect[] = [];
    const added: Entry[] = [];
    const entries = new Map<SceneList, Entry>();
    const lastRank = new Map<number | undefined, number>();
    let isReordered = false;
    for (const [rank, list] of lists.entries()) {
      const known = this.entries.get(list);
      if (known) {
        // Going by the new order, one that used to stand before an earlier one of its level has come in front of it.
        const level = next.lists ? undefined : list.items[0]?.level;
        const last = lastRank.get(level) ?? -1;
        if (known.rank < last) {
          changed.push(list.bounds);
          isReordered = true;
        } else lastRank.set(level, known.rank);
        known.rank = rank;
        entries.set(list, known);
      } else {
        const entry = entryOf(list, rank);
        changed.push(list.bounds);
        added.push(entry);
        entries.set(list, entry);
      }
    }
    const removed: Entry[] = [];
    for (const [list, entry] of this.entries) if (!entries.has(list)) removed.push(entry);
    for (const { list } of removed) changed.push(list.bounds);
    this.entries = entries;
    this.takeOver(next, lists, { removed, added, isReordered });
    return changed;
  }

  /** The places whose list is a new one, when nothing else is different: so it is after most changes, a key's above all. */
  private replacedIn(lists: readonly SceneList[]): readonly number[] | undefined {
    const { lists: before } = this;
    if (lists.length !== before.length) return undefined;
    const places: number[] = [];
    for (let at = 0; at < lists.length; at++) {
      const list = lists[at];
      if (list === before[at]) continue;
      if (list === undefined || this.entries.has(list)) return undefined;
      places.push(at);
    }
    return places.length > lists.length * mostChanged ? undefined : places;
  }

  private replace(next: Scene, lists: readonly SceneList[], places: readonly number[]): Rect[] {
    const removed: Entry[] = [];
    const added: Entry[] = [];
    for (const at of places) {
      const list = lists[at];
      const before = this.lists[at];
      const entry = before && this.entries.get(before);
      if (entry) removed.push(entry);
      if (list) added.push(entryOf(list, at));
    }
    for (const { list } of removed) this.entries.delete(list);
    for (const entry of added) this.entries.set(entry.list, entry);
    this.takeOver(next, lists, { removed, added, isReordered: false });
    return [...added, ...removed].map(({ list }) => list.bounds);
  }

  private takeOver(next: Scene, lists: readonly SceneList[], { removed, added, isReordered }: Exchange): void {
    this.current = next;
    this.lists = lists;
    this.exchange(removed, added);
    const isPinned = ({ list }: Entry): boolean => list.isPinned;
    if (isReordered || added.some(isPinned) || removed.some(isPinned)) this.collectPins();
  }

  search(rect: Rect, options: { readonly pinned?: boolean } = {}): SceneItem[] {
    let found = this.find(rect);
    if (options.pinned === false) found = found.filter(({ item }) => item.pin === undefined);
    return found.sort(inFrontLast).map(({ item }) => item);
  }

  pinned(viewport: Rect): ShownItem[] {
    const seen: ShownItem[] = [];
    for (const { item } of this.headers) {
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
      .filter(({ item }) => item.pin === undefined && item.role !== "ground")
      .sort(inFrontLast)
      .map(({ item }) => ({ item, dx: 0, dy: 0 }));
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
    const found = new Set(this.find(rect));
    if (viewport !== undefined) for (const pin of this.headers) found.add(pin);
    return Array.from(found)
      .filter(({ item }) => {
        if (item.role !== "element") return false;
        const { dx, dy } = viewport === undefined ? { dx: 0, dy: 0 } : pinOffset(item, viewport, this.start);
        return containsRect(rect, translateRect(item.bounds, dx, dy));
      })
      .sort(inFrontLast)
      .map(({ item }) => item);
  }

  byKey(key: string): SceneItem | undefined {
    const keys = this.homes.get(key);
    const entry = keys && this.holders.get(keys);
    return entry?.list.items[keys?.indexOf(key) ?? -1];
  }

  private find(rect: Rect): Placed[] {
    const minX = rect.x;
    const minY = rect.y;
    const maxX = rect.x + rect.width;
    const maxY = rect.y + rect.height;
    const found: Placed[] = [];
    for (const entry of this.tree.search({ minX, minY, maxX, maxY })) {
      for (const placed of placedOf(entry)) {
        const { x, y, width, height } = placed.item.bounds;
        if (x <= maxX && y <= maxY && x + width >= minX && y + height >= minY) found.push(placed);
      }
    }
    return found;
  }

  private exchange(removed: readonly Entry[], added: readonly Entry[]): void {
    for (const entry of added) {
      const { keys } = entry.list;
      if (!this.holders.has(keys)) for (const key of keys) this.homes.set(key, keys);
      this.holders.set(keys, entry);
    }
    for (const entry of removed) {
      const { keys } = entry.list;
      if (this.holders.get(keys) !== entry) continue;
      this.holders.delete(keys);
      for (const key of keys) if (this.homes.get(key) === keys) this.homes.delete(key);
    }
    if (removed.length + added.length > this.entries.size * mostChanged) {
      this.tree.clear().load(Array.from(this.entries.values()));
      return;
    }
    for (const entry of removed) this.tree.remove(entry);
    this.tree.load(added);
  }

  private collectPins(): void {
    const pinned: Placed[] = [];
    for (const entry of this.entries.values()) {
      if (!entry.list.isPinned) continue;
      for (const placed of placedOf(entry)) if (placed.item.pin !== undefined) pinned.push(placed);
    }
    this.headers = pinned.sort(inFrontLast);
    this.start = pinOrigin(this.pins);
  }
}

function entryOf(list: SceneList, rank: number): Entry {
  const { x, y, width, height } = list.bounds;
  return { list, minX: x, minY: y, maxX: x + width, maxY: y + height, rank };
}

function placedOf(entry: Entry): readonly Placed[] {
  return (entry.placed ??= entry.list.items.map((item, at) => ({ item, entry, at })));
}

function inFrontLast(a: Placed, b: Placed): number {
  return a.item.level - b.item.level || a.entry.rank - b.entry.rank || a.at - b.at;
}

function reachOf({ tolerance = 0, scale = 1 }: HitOptions): number {
  return tolerance / scale;
}
