import RBush from "rbush";
import { nearestItem, type ShownItem } from "./hitDistance.ts";
import { pinOffset, pinOrigin } from "./pinOffset.ts";
import { containsRect, translateRect, type Point, type Rect } from "./rect.ts";
import type { Scene, SceneItem } from "./scene.ts";

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
  /**
   * Takes over the next scene. Items that are the same object stay untouched. Returns the bounds, old and new, of what
   * must be painted anew: added, removed, replaced, and moved in front of or behind another.
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

interface Entry {
  readonly item: SceneItem;
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
  /** Its place in the scene's array; changes when others come and go, without touching the tree. */
  order: number;
}

/** Indexes a scene in an R-tree. Building is O(n log n), updating O(n) comparisons plus O(log n) a changed item. */
export function createSceneIndex(scene: Scene): SceneIndex {
  return new RTreeSceneIndex(scene);
}

class RTreeSceneIndex implements SceneIndex {
  private readonly tree = new RBush<Entry>();
  private entries = new Map<string, Entry>();
  private pins: Entry[] = [];
  private start: Point = { x: 0, y: 0 };
  private current: Scene;

  constructor(scene: Scene) {
    this.current = scene;
    scene.items.forEach((item, order) => this.entries.set(item.key, entryOf(item, order)));
    this.tree.load([...this.entries.values()]);
    this.collectPins();
  }

  get scene(): Scene {
    return this.current;
  }

  get origin(): Point {
    return this.start;
  }

  update(next: Scene): Rect[] {
    if (next === this.current) return [];
    const changed: Rect[] = [];
    const added: Entry[] = [];
    const entries = new Map<string, Entry>();
    const lastOrder = new Map<number, number>();
    next.items.forEach((item, order) => {
      const old = this.entries.get(item.key);
      if (old?.item === item) {
        // Going by the new order, one that used to stand before an earlier one of its level has come in front of it.
        const last = lastOrder.get(item.level) ?? -1;
        if (old.order < last) changed.push(item.bounds);
        else lastOrder.set(item.level, old.order);
        entries.set(item.key, old);
      } else {
        const entry = entryOf(item, order);
        changed.push(item.bounds);
        added.push(entry);
        entries.set(item.key, entry);
      }
    });
    for (const [key, old] of this.entries) {
      if (entries.get(key) === old) continue;
      this.tree.remove(old);
      changed.push(old.item.bounds);
    }
    this.tree.load(added);
    next.items.forEach((item, order) => {
      const entry = entries.get(item.key);
      if (entry !== undefined) entry.order = order;
    });
    this.entries = entries;
    this.current = next;
    this.collectPins();
    return changed;
  }

  search(rect: Rect, options: { readonly pinned?: boolean } = {}): SceneItem[] {
    let found = this.find(rect);
    if (options.pinned === false) found = found.filter(({ item }) => item.pin === undefined);
    return found.sort(inFrontLast).map(({ item }) => item);
  }

  pinned(viewport: Rect): ShownItem[] {
    const seen: ShownItem[] = [];
    for (const { item } of this.pins) {
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
    const found = this.find(rect);
    if (viewport !== undefined) found.push(...this.pins.filter((pin) => !found.includes(pin)));
    return found
      .filter(({ item }) => {
        if (item.role !== "element") return false;
        const { dx, dy } = viewport === undefined ? { dx: 0, dy: 0 } : pinOffset(item, viewport, this.start);
        return containsRect(rect, translateRect(item.bounds, dx, dy));
      })
      .sort(inFrontLast)
      .map(({ item }) => item);
  }

  byKey(key: string): SceneItem | undefined {
    return this.entries.get(key)?.item;
  }

  private find(rect: Rect): Entry[] {
    return this.tree.search({
      minX: rect.x,
      minY: rect.y,
      maxX: rect.x + rect.width,
      maxY: rect.y + rect.height,
    });
  }

  private collectPins(): void {
    this.pins = [...this.entries.values()].filter(({ item }) => item.pin !== undefined).sort(inFrontLast);
    this.start = pinOrigin(this.pins.map(({ item }) => item));
  }
}

function entryOf(item: SceneItem, order: number): Entry {
  const { x, y, width, height } = item.bounds;
  return { item, minX: x, minY: y, maxX: x + width, maxY: y + height, order };
}

function inFrontLast(a: Entry, b: Entry): number {
  return a.item.level - b.item.level || a.order - b.order;
}

function reachOf({ tolerance = 0, scale = 1 }: HitOptions): number {
  return tolerance / scale;
}
