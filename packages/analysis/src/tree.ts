import { compareFractions, type Fraction, fractionToNumber } from "./fraction.ts";

/** Several clusters becoming one. Ids below `cards` are the cards; joins are numbered on from there. */
export interface Join {
  readonly id: number;
  /** Two or, where distances tie, more; ordered by their first card. */
  readonly children: readonly number[];
  /** All cards below, ascending. */
  readonly cards: readonly number[];
  readonly height: Fraction;
  /** The largest distance between two children: with `height` the interval that a join of ties spans. */
  readonly upTo: Fraction;
}

/** A dendrogram, joins in ascending height. More than one root means: no data says how far those parts are apart. */
export interface Tree {
  readonly cards: number;
  readonly joins: readonly Join[];
  readonly roots: readonly number[];
}

/** A cut into exactly k clusters, or the nearest numbers of clusters that the ties allow. */
export type Cut =
  | { readonly kind: "partition"; readonly clusters: readonly (readonly number[])[] }
  | { readonly kind: "ambiguous"; readonly fewer: number | undefined; readonly more: number | undefined };

/**
 * Cuts the tree into k clusters of ascending card indices, ordered by their first. Joins of equal height can't be told
 * apart, so some k may not be possible: "ambiguous" then, with the nearest possible numbers on either side.
 */
export function cut(tree: Tree, k: number): Cut {
  const clusters = new Map<number, readonly number[]>();
  for (let card = 0; card < tree.cards; card += 1) clusters.set(card, [card]);
  if (clusters.size === k) return partition(clusters);
  if (clusters.size < k) return { kind: "ambiguous", fewer: clusters.size, more: undefined };
  let more = clusters.size;
  for (const [at, join] of tree.joins.entries()) {
    for (const child of join.children) clusters.delete(child);
    clusters.set(join.id, join.cards);
    const next = tree.joins[at + 1];
    if (next && compareFractions(next.height, join.height) === 0) continue;
    if (clusters.size === k) return partition(clusters);
    if (clusters.size < k) return { kind: "ambiguous", fewer: clusters.size, more };
    more = clusters.size;
  }
  return { kind: "ambiguous", fewer: undefined, more };
}

/** The height at which each pair of cards is first in one cluster, by [i][j]; 0 for i = j, NaN where it never is. */
export function copheneticMatrix(tree: Tree): Float64Array[] {
  const matrix = Array.from({ length: tree.cards }, (_, i) =>
    new Float64Array(tree.cards).fill(Number.NaN).fill(0, i, i + 1),
  );
  for (const join of tree.joins) {
    const height = fractionToNumber(join.height);
    // Joins come from the bottom up: pairs that met below have their height already.
    for (const i of join.cards) {
      for (const j of join.cards) {
        const row = matrix[i];
        if (row && Number.isNaN(row[j])) row[j] = height;
      }
    }
  }
  return matrix;
}

function partition(clusters: ReadonlyMap<number, readonly number[]>): Cut {
  return { kind: "partition", clusters: [...clusters.values()].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)) };
}
