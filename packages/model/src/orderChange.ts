import * as Y from "yjs";
import { isOrderKey, type OrderKey } from "./orderKey.ts";

/** The key under which an element's map holds the change of its order that a renumbering has made. */
export const orderChangeKey = "order";

/**
 * A renumbering writes beside an element's place, not into it: "the order that was `from` is `to`". Who moves the element
 * meanwhile gives it a place with another order, to which this doesn't apply; so the move stands, whichever of the two
 * arrives last. When that move is undone, this applies again.
 */
export type OrderChange = readonly [from: OrderKey, to: OrderKey];

/** What stands there as an order change; undefined for anything else. */
export function parseOrderChange(stored: unknown): OrderChange | undefined {
  if (!Array.isArray(stored) || stored.length !== 2) return undefined;
  const [from, to]: readonly unknown[] = stored;
  return isOrderKey(from) && isOrderKey(to) ? [from, to] : undefined;
}

/** The order that an element has by now whose place says `order`. */
export function presentOrder(map: Y.Map<unknown>, order: OrderKey): OrderKey {
  const stored = map.get(orderChangeKey);
  if (stored === undefined) return order;
  const change = parseOrderChange(stored);
  return change?.[0] === order ? change[1] : order;
}

/** To be called when an element was placed: the order that it asks for is meant, also where that was renumbered once. */
export function dropOrderChange(map: Y.Map<unknown>): void {
  const place: unknown = map.get("place");
  const order: unknown = Array.isArray(place) ? place[2] : undefined;
  if (parseOrderChange(map.get(orderChangeKey))?.[0] === order) map.delete(orderChangeKey);
}

/** Writes that elements have other orders by now, beside their places; returns whose order changed. */
export function writeOrders(elements: Y.Map<unknown>, orders: ReadonlyMap<string, OrderKey>): readonly string[] {
  const changed: string[] = [];
  for (const [id, to] of orders) {
    const map = elements.get(id);
    const place: unknown = map instanceof Y.Map ? map.get("place") : undefined;
    const from: unknown = Array.isArray(place) ? place[2] : undefined;
    if (!(map instanceof Y.Map) || !isOrderKey(from) || presentOrder(map, from) === to) continue;
    const change: OrderChange = [from, to];
    map.set(orderChangeKey, change);
    changed.push(id);
  }
  return changed;
}
