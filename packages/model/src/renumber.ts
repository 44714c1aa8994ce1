import { generateNKeysBetween } from "fractional-indexing";
import { longestOrderKey, type Ordered, type OrderKey } from "./orderKey.ts";

/**
 * New keys for some siblings around one whose key has grown long, so that it and the next ones to come get short ones:
 * as few as lie between two others with room between them, in the order in which they stand. Deterministic, so that two
 * devices that renumber the same siblings write the same. `siblings` must be sorted.
 */
export function renumberAround(siblings: readonly Ordered[], index: number): ReadonlyMap<string, OrderKey> {
  const last = siblings.length - 1;
  for (let reach = 1; ; reach *= 2) {
    const from = Math.max(0, index - reach);
    const to = Math.min(last, index + reach);
    const isAll = from === 0 && to === last;
    const keys = keysBetween(siblings[from - 1]?.order, siblings[to + 1]?.order, to - from + 1);
    // Half of what is allowed, or the next one would have to be renumbered again.
    const isShort = keys !== undefined && keys.every(({ length }) => length <= longestOrderKey / 2);
    if (keys === undefined || !(isShort || isAll)) continue;
    const entries = keys.map((key, place): [string, OrderKey] => [siblings[from + place]?.id ?? "", key]);
    return new Map(entries.filter(([id]) => id !== ""));
  }
}

/** Undefined where both are the same, between which nothing fits. */
function keysBetween(low: OrderKey | undefined, high: OrderKey | undefined, count: number): OrderKey[] | undefined {
  if (low !== undefined && low === high) return undefined;
  return generateNKeysBetween(low ?? null, high ?? null, count);
}
