import type { Arithmetic } from "./arithmetic.ts";
import { ClusterDistances, type Distance } from "./ClusterDistances.ts";
import type { Linkage } from "./linkage.ts";

interface TiedJoin<Sum> {
  readonly id: number;
  readonly children: readonly number[];
  /** Ascending. */
  readonly cards: readonly number[];
  /** The distance at which the children are tied, and the largest between any two of them. */
  readonly low: Distance<Sum>;
  readonly high: Distance<Sum>;
}

/**
 * Pair-group clustering of n cards that joins everything tied at the smallest distance in one step. Joins come in
 * ascending height, those of one step by their first card; n³ time at worst. `distance` gives undefined for no data.
 */
export function joinTied<Sum>(
  n: number,
  distance: (i: number, j: number) => Sum | undefined,
  method: Linkage,
  arithmetic: Arithmetic<Sum>,
): TiedJoin<Sum>[] {
  const distances = new ClusterDistances(n, distance, method, arithmetic);
  const ids = Array.from({ length: n }, (_, card) => card);
  const cards: (readonly number[])[] = ids.map((card) => [card]);
  const joins: TiedJoin<Sum>[] = [];
  for (;;) {
    const { nearest, pairs } = distances.findTied();
    if (!nearest) return joins;
    const groups = connect(pairs);
    // The widest distances are read before anything is merged: a step joins what was there at its beginning.
    const widest = groups.map((group) => distances.widestWithin(group) ?? nearest);
    for (const [at, group] of groups.entries()) {
      const id = n + joins.length;
      const children = group.map((slot) => ids[slot] ?? slot);
      const joined = group.flatMap((slot) => cards[slot] ?? []).sort((a, b) => a - b);
      joins.push({ id, children, cards: joined, low: nearest, high: widest[at] ?? nearest });
      const first = distances.merge(group);
      ids[first] = id;
      cards[first] = joined;
    }
  }
}

/** The parts that these pairs connect; each ascending, and ordered by their first. */
function connect(pairs: readonly (readonly [number, number])[]): number[][] {
  const first = new Map<number, number>();
  const find = (slot: number): number => {
    let at = slot;
    for (let next = first.get(at); next !== undefined && next !== at; next = first.get(at)) at = next;
    return at;
  };
  for (const [i, j] of pairs) {
    for (const slot of [i, j]) if (!first.has(slot)) first.set(slot, slot);
    const [a, b] = [find(i), find(j)];
    first.set(Math.max(a, b), Math.min(a, b));
  }
  const groups = new Map<number, number[]>();
  for (const slot of Array.from(first.keys()).sort((a, b) => a - b)) {
    const root = find(slot);
    const group = groups.get(root);
    if (group) group.push(slot);
    else groups.set(root, [slot]);
  }
  return [...groups.values()];
}
