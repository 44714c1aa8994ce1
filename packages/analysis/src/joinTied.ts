import type { Arithmetic } from "./arithmetic.ts";
import type { Linkage } from "./linkage.ts";

/** A distance between clusters as an exact average: `sum` over `count` pairs. */
export interface Distance<Sum> {
  readonly sum: Sum;
  readonly count: number;
}

interface Cluster {
  readonly id: number;
  /** Ascending. */
  readonly cards: readonly number[];
}

interface TiedJoin<Sum> {
  readonly id: number;
  readonly children: readonly number[];
  readonly cards: readonly number[];
  /** The distance at which the children are tied, and the largest between any two of them. */
  readonly low: Distance<Sum>;
  readonly high: Distance<Sum>;
}

type Rows<Sum> = (Distance<Sum> | undefined)[][];

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
  const combine = combiner(method, arithmetic);
  let clusters: Cluster[] = Array.from({ length: n }, (_, id) => ({ id, cards: [id] }));
  let rows: Rows<Sum> = clusters.map((_, i) =>
    Array.from({ length: i }, (__, j) => {
      const sum = distance(i, j);
      return sum === undefined ? undefined : { sum, count: 1 };
    }),
  );
  const joins: TiedJoin<Sum>[] = [];
  for (;;) {
    const { nearest, pairs } = findTied(rows, arithmetic);
    if (!nearest) return joins;
    const groups = connect(clusters.length, pairs);
    const before = clusters;
    clusters = groups.map((group) => {
      const members = group.map((at) => before[at]).filter((cluster) => cluster !== undefined);
      const [only] = members;
      if (only && members.length === 1) return only;
      const cards = members.flatMap((member) => member.cards).sort((a, b) => a - b);
      const id = n + joins.length;
      const high = widest(group, rows, arithmetic) ?? nearest;
      joins.push({ id, children: members.map((member) => member.id), cards, low: nearest, high });
      return { id, cards };
    });
    rows = regroup(groups, rows, combine);
  }
}

function combiner<Sum>(method: Linkage, { add, compare }: Arithmetic<Sum>) {
  return (a: Distance<Sum>, b: Distance<Sum>): Distance<Sum> => {
    if (method === "average") return { sum: add(a.sum, b.sum), count: a.count + b.count };
    const aIsLarger = compare(a.sum, a.count, b.sum, b.count) > 0;
    return aIsLarger === (method === "complete") ? a : b;
  };
}

function findTied<Sum>(rows: Rows<Sum>, { compare }: Arithmetic<Sum>) {
  let nearest: Distance<Sum> | undefined;
  let pairs: [number, number][] = [];
  for (const [i, row] of rows.entries()) {
    for (let j = 0; j < i; j += 1) {
      const distance = row[j];
      if (!distance) continue;
      const order = nearest ? compare(distance.sum, distance.count, nearest.sum, nearest.count) : -1;
      if (order > 0) continue;
      if (order < 0) {
        nearest = distance;
        pairs = [];
      }
      pairs.push([i, j]);
    }
  }
  return { nearest, pairs };
}

/** The connected parts of 0…n−1 under these pairs; each ascending, and ordered by their first. */
function connect(n: number, pairs: readonly (readonly [number, number])[]): number[][] {
  const first = Array.from({ length: n }, (_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (first[at] !== at) at = first[at] ?? at;
    return at;
  };
  for (const [i, j] of pairs) {
    const [a, b] = [find(i), find(j)];
    first[Math.max(a, b)] = Math.min(a, b);
  }
  const groups = new Map<number, number[]>();
  for (let i = 0; i < n; i += 1) {
    const root = find(i);
    const group = groups.get(root);
    if (group) group.push(i);
    else groups.set(root, [i]);
  }
  return [...groups.values()];
}

function regroup<Sum>(
  groups: readonly (readonly number[])[],
  rows: Rows<Sum>,
  combine: (a: Distance<Sum>, b: Distance<Sum>) => Distance<Sum>,
): Rows<Sum> {
  return groups.map((group, at) =>
    groups.slice(0, at).map((other) => {
      let combined: Distance<Sum> | undefined;
      for (const i of group) {
        for (const j of other) {
          const distance = between(rows, i, j);
          if (distance) combined = combined ? combine(combined, distance) : distance;
        }
      }
      return combined;
    }),
  );
}

function widest<Sum>(group: readonly number[], rows: Rows<Sum>, { compare }: Arithmetic<Sum>) {
  let widestSoFar: Distance<Sum> | undefined;
  for (const i of group) {
    for (const j of group) {
      const distance = i > j ? between(rows, i, j) : undefined;
      if (!distance) continue;
      const wider = !widestSoFar || compare(distance.sum, distance.count, widestSoFar.sum, widestSoFar.count) > 0;
      if (wider) widestSoFar = distance;
    }
  }
  return widestSoFar;
}

function between<Sum>(rows: Rows<Sum>, i: number, j: number): Distance<Sum> | undefined {
  return i > j ? rows[i]?.[j] : rows[j]?.[i];
}
