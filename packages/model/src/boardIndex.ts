import type { BoardElement } from "./elementType.ts";
import { compareOrdered, type Ordered } from "./orderKey.ts";
import { rootContainer } from "./valueType.ts";

const noElements: readonly BoardElement[] = [];
const noIds: readonly string[] = [];

/** Elements of one type in one place. `sorted` and `ids` are made when they are asked for. */
interface Siblings {
  readonly container: string;
  readonly lane: string;
  readonly members: Map<string, BoardElement>;
  /** In order, as of the last time that was asked for: without those that came since, and with those that went. */
  sorted?: readonly BoardElement[] | undefined;
  readonly came: Map<string, BoardElement>;
  readonly gone: Set<BoardElement>;
  ids?: readonly string[] | undefined;
}

/** All places of one type in one lane. `view` is made when it is asked for. */
interface Lane {
  readonly places: Map<string, Siblings>;
  view?: ReadonlyMap<string, readonly BoardElement[]> | undefined;
}

/** The key of one list among those of its type. The parts can't hold a line break, so keys don't collide. */
function placeKey(container: string, lane: string): string {
  return `${container}\n${lane}`;
}

/** An element with the key by which it is ordered. */
export function orderedOf({ id, place }: BoardElement): Ordered {
  return { id, order: place?.[2] ?? "" };
}

function bySiblingOrder(a: BoardElement, b: BoardElement): number {
  return compareOrdered(orderedOf(a), orderedOf(b));
}

/**
 * Keeps which elements stand where, in order, so that layout and operations never scan the board. Lists are sorted
 * when they are read, and only those that changed: a list is the same array as long as nothing in it changed.
 */
export class BoardIndex {
  readonly #lists = new Map<string, Map<string, Siblings>>();
  readonly #lanes = new Map<string, Map<string, Lane>>();
  readonly #byType = new Map<string, Map<string, BoardElement>>();
  /** Counts what came, went or moved; what was found out about places is right as long as it is the same. */
  #moves = 0;

  /** Takes over a change of one element: `before` as it was put in, `after` as it is now; `undefined` is "not there". */
  replace(before: BoardElement | undefined, after: BoardElement | undefined): void {
    if (before && before.type !== after?.type) this.#byType.get(before.type)?.delete(before.id);
    if (after) {
      let ofType = this.#byType.get(after.type);
      if (!ofType) this.#byType.set(after.type, (ofType = new Map()));
      ofType.set(after.id, after);
    }
    const from = before && this.#siblingsOf(before);
    const to = after && this.#siblingsOf(after, true);
    if (before && after && from && from === to && before.place?.[2] === after.place?.[2]) {
      exchange(from, before, after);
      this.#laneOf(after.type, from.lane).view = undefined;
      return;
    }
    this.#moves += 1;
    if (before && from) {
      leave(from, before);
      const lane = this.#laneOf(before.type, from.lane);
      lane.view = undefined;
      if (from.members.size === 0) {
        this.#lists.get(before.type)?.delete(placeKey(from.container, from.lane));
        lane.places.delete(from.container);
      }
    }
    if (after && to) {
      // It may just have been dropped as empty.
      this.#lists.get(after.type)?.set(placeKey(to.container, to.lane), to);
      join(to, after);
      const lane = this.#laneOf(after.type, to.lane);
      lane.places.set(to.container, to);
      lane.view = undefined;
    }
  }

  /** Changes with everything that came, went or moved, and with nothing else. */
  get moves(): number {
    return this.#moves;
  }

  /**
   * Elements of one type in one lane by their containers, each list in order; places without any are left out. The same
   * map as long as nothing in the lane changed.
   */
  inLane(type: string, lane: string): ReadonlyMap<string, readonly BoardElement[]> {
    const known = this.#laneOf(type, lane);
    return (known.view ??= new Map(Array.from(known.places, ([container, place]) => [container, sortedOf(place)])));
  }

  /** Elements of one type in one place, in order. */
  children(type: string, container: string = rootContainer, lane = ""): readonly BoardElement[] {
    const siblings = this.#lists.get(type)?.get(placeKey(container, lane));
    return siblings ? sortedOf(siblings) : noElements;
  }

  /** Their ids; the same array as long as none came, went or changed its place. */
  childIds(type: string, container: string = rootContainer, lane = ""): readonly string[] {
    const siblings = this.#lists.get(type)?.get(placeKey(container, lane));
    return siblings ? (siblings.ids ??= sortedOf(siblings).map(({ id }) => id)) : noIds;
  }

  /** Elements of one type, in the order they were seen. */
  ofType(type: string): Iterable<BoardElement> {
    return this.#byType.get(type)?.values() ?? noElements;
  }

  /** Elements of one type in all the places that `isMeant` picks, in order. Looks at places, not at elements. */
  inPlaces(type: string, isMeant: (container: string, lane: string) => boolean): BoardElement[] {
    const found: BoardElement[] = [];
    for (const { container, lane, members } of this.#lists.get(type)?.values() ?? []) {
      if (isMeant(container, lane)) found.push(...members.values());
    }
    return found.sort(bySiblingOrder);
  }

  #laneOf(type: string, lane: string): Lane {
    let lanes = this.#lanes.get(type);
    if (!lanes) this.#lanes.set(type, (lanes = new Map()));
    let known = lanes.get(lane);
    if (!known) lanes.set(lane, (known = { places: new Map() }));
    return known;
  }

  #siblingsOf({ type, place }: BoardElement, make = false): Siblings | undefined {
    if (!place) return undefined;
    const [container, lane] = place;
    let lists = this.#lists.get(type);
    if (!lists) this.#lists.set(type, (lists = new Map()));
    const key = placeKey(container, lane);
    let siblings = lists.get(key);
    if (!siblings && make)
      lists.set(key, (siblings = { container, lane, members: new Map(), came: new Map(), gone: new Set() }));
    return siblings;
  }
}

function sortedOf(siblings: Siblings): readonly BoardElement[] {
  const { members, sorted, came, gone } = siblings;
  if (sorted !== undefined && came.size === 0 && gone.size === 0) return sorted;
  siblings.sorted =
    sorted === undefined
      ? Array.from(members.values()).sort(bySiblingOrder)
      : putInOrder(gone.size > 0 ? sorted.filter((element) => !gone.has(element)) : sorted, came.values());
  came.clear();
  gone.clear();
  return siblings.sorted;
}

/** Some put among many that are in order: sorting all of 10,000 for one that moved takes longer than laying them out. */
function putInOrder(sorted: readonly BoardElement[], came: Iterable<BoardElement>): BoardElement[] {
  const all: BoardElement[] = [];
  let from = 0;
  for (const element of Array.from(came).sort(bySiblingOrder)) {
    let to = sorted.length;
    for (let low = from; low < to;) {
      const middle = (low + to) >>> 1;
      const other = sorted[middle];
      if (other && bySiblingOrder(other, element) < 0) low = middle + 1;
      else to = middle;
    }
    for (; from < to; from++) all.push(sorted[from] as BoardElement);
    all.push(element);
  }
  return all.concat(sorted.slice(from));
}

function leave(siblings: Siblings, element: BoardElement): void {
  siblings.members.delete(element.id);
  if (!siblings.came.delete(element.id)) siblings.gone.add(element);
  noteMove(siblings);
}

function join(siblings: Siblings, element: BoardElement): void {
  siblings.members.set(element.id, element);
  siblings.came.set(element.id, element);
  noteMove(siblings);
}

function noteMove(siblings: Siblings): void {
  const { members, came, gone } = siblings;
  siblings.ids = undefined;
  // Where much is new, such as on a board that is just being read, sorting is what takes least.
  if (siblings.sorted !== undefined && came.size + gone.size <= members.size / 2) return;
  siblings.sorted = undefined;
  came.clear();
  gone.clear();
}

/** Something about an element changed, but not where it stands: nothing needs to be sorted, and the ids stay. */
function exchange(siblings: Siblings, before: BoardElement, after: BoardElement): void {
  const { members, came, sorted } = siblings;
  members.set(after.id, after);
  if (came.has(after.id)) came.set(after.id, after);
  else {
    const at = sorted?.indexOf(before) ?? -1;
    siblings.sorted = at < 0 ? undefined : sorted?.with(at, after);
  }
}
