import type { BoardElement } from "./elementType.ts";
import { compareOrdered } from "./orderKey.ts";
import { rootContainer, unplacedContainer } from "./valueType.ts";

const emptyIds: readonly string[] = [];

/** The key of one ordered list of siblings. The parts can't hold a line break, so keys don't collide. */
function listKey(type: string, container: string, lane: string): string {
  return `${type}\n${container}\n${lane}`;
}

/**
 * Keeps which elements stand where, in order, so that layout and operations never scan the board. Lists are sorted
 * when they are read, and only those that changed.
 */
export class BoardIndex {
  readonly #members = new Map<string, Map<string, string>>();
  readonly #sorted = new Map<string, readonly string[]>();
  readonly #byType = new Map<string, Set<string>>();

  /** Takes an element out; `element` must be as it was put in. */
  remove(element: BoardElement): void {
    this.#byType.get(element.type)?.delete(element.id);
    if (!element.place) return;
    const key = listKey(element.type, element.place[0], element.place[1]);
    this.#members.get(key)?.delete(element.id);
    this.#sorted.delete(key);
  }

  /** Puts an element in, by its type and place. */
  add(element: BoardElement): void {
    let ofType = this.#byType.get(element.type);
    if (!ofType) this.#byType.set(element.type, (ofType = new Set()));
    ofType.add(element.id);
    if (!element.place) return;
    const [container, lane, order] = element.place;
    const key = listKey(element.type, container, lane);
    let members = this.#members.get(key);
    if (!members) this.#members.set(key, (members = new Map()));
    members.set(element.id, order);
    this.#sorted.delete(key);
  }

  /** Ids of one type in one place, in order. */
  childIds(type: string, container: string = rootContainer, lane = ""): readonly string[] {
    const key = listKey(type, container, lane);
    const known = this.#sorted.get(key);
    if (known) return known;
    const members = this.#members.get(key);
    if (!members || members.size === 0) return emptyIds;
    const ids = Array.from(members, ([id, order]) => ({ id, order }))
      .sort(compareOrdered)
      .map((entry) => entry.id);
    this.#sorted.set(key, ids);
    return ids;
  }

  /** Ids of one type, in the order they were seen. */
  idsOfType(type: string): Iterable<string> {
    return this.#byType.get(type) ?? emptyIds;
  }

  /** Ids that were put aside as unplaced, per type, in order. */
  unplacedIds(type: string): readonly string[] {
    return this.childIds(type, unplacedContainer);
  }
}
