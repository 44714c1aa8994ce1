import {
  firstOrderKey,
  orderKeyBefore,
  orderKeyBetween,
  type BoardReader,
  type BoardWriter,
  type ElementType,
  type OrderKey,
  type Random,
} from "@throughline/model";
import { standsThere } from "./siblings.ts";

/** Where a run of elements goes: right before a sibling, or to the end when there is no such sibling (any more). */
export interface RunPlace {
  readonly type: ElementType;
  readonly container: string;
  readonly lane?: string;
  readonly before?: string | undefined;
  /** Elements that are being moved: they don't count as siblings, and may be named by `before`. */
  readonly moving?: ReadonlySet<string>;
}

/**
 * The order keys, ascending, for `count` elements that come to stand next to each other. Short for any count (a run
 * of thousands between two neighbours grows its keys by its logarithm), unlike inserting one after the other.
 */
export function orderKeysFor(
  board: BoardReader & { readonly random: Random },
  place: RunPlace,
  count: number,
): OrderKey[] {
  if (count === 0) return [];
  const { type, container, lane = "", moving = new Set<string>() } = place;
  const ids = board.childIds(type, container, lane);
  let anchor = place.before;
  if (anchor !== undefined && moving.has(anchor)) {
    const from = ids.indexOf(anchor);
    anchor = from < 0 ? undefined : ids.slice(from).find((id) => !moving.has(id));
  }
  const siblings = ids.filter((id) => !moving.has(id)).map((id) => ({ id, order: board.get(id)?.place?.[2] ?? "" }));
  const first = orderKeyBefore(siblings, anchor, board.random);
  const after = siblings.find((sibling) => sibling.order > first)?.order;
  const keys = [first];
  fillBetween(first, after, count - 1, board.random, keys);
  return keys;
}

/** The order key for one element that goes to a place. */
export function orderKeyFor(board: BoardWriter, place: RunPlace): OrderKey {
  return orderKeysFor(board, place, 1)[0] ?? firstOrderKey;
}

/** Moves elements to a place, next to each other in the order given. Writes nothing when they stand there already. */
export function placeRun(board: BoardWriter, place: Omit<RunPlace, "moving">, ids: readonly string[]): void {
  const { type, container, lane = "", before } = place;
  if (standsThere(board.childIds(type, container, lane), ids, before)) return;
  const orders = orderKeysFor(board, { ...place, moving: new Set(ids) }, ids.length);
  for (const [index, id] of ids.entries()) board.set(id, "place", [container, lane, orders[index]]);
}

/** Appends `count` keys between two others, the middle one first, so that none is longer than it must be. */
function fillBetween(low: OrderKey, high: OrderKey | undefined, count: number, random: Random, keys: OrderKey[]): void {
  if (count <= 0) return;
  if (high === undefined) {
    let last = low;
    for (let i = 0; i < count; i++) keys.push((last = orderKeyBetween(last, undefined, random)));
    return;
  }
  const middle = orderKeyBetween(low, high, random);
  const left = Math.floor((count - 1) / 2);
  fillBetween(low, middle, left, random, keys);
  keys.push(middle);
  fillBetween(middle, high, count - 1 - left, random, keys);
}
