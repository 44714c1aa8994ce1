import { type Arithmetic, bigintArithmetic, numberArithmetic } from "./arithmetic.ts";
import { leastCommonMultiple, toFraction } from "./fraction.ts";
import type { PairCounts } from "./PairCounts.ts";
import type { Join, Tree } from "./tree.ts";
import { joinTied } from "./joinTied.ts";

/** How far two clusters are apart, given how far their cards are. */
export type Linkage = "average" | "complete" | "single";

/**
 * The tree of the cards under distance 1 − together/both. All clusters tied at the smallest distance are joined at once
 * (multidendrogram: Fernández & Gómez 2008, J. Classification 25, arXiv cs/0608049), compared as exact fractions, so the
 * tree never depends on the order of the cards.
 *
 * Average linkage is unweighted (UPGMA): the mean over all pairs of cards that have data. Clusters without any pair
 * that has data are never joined: the tree then has several roots.
 */
export function linkage(counts: PairCounts, method: Linkage = "average"): Tree {
  const n = counts.cards.length;
  const scale = leastCommonMultiple(eachPair(n, (i, j) => counts.both(i, j)).filter((both) => both > 0));
  // The largest product that a comparison forms: a sum of c distances (each at most `scale`) times another count c.
  const largestCount = BigInt(Math.max(1, Math.floor((n * n) / 4)));
  const fits = scale * largestCount * largestCount <= BigInt(Number.MAX_SAFE_INTEGER);
  return fits ? link(counts, method, scale, numberArithmetic) : link(counts, method, scale, bigintArithmetic);
}

/** The tree under average linkage; see `linkage`. */
export function averageLinkage(counts: PairCounts): Tree {
  return linkage(counts, "average");
}

function link<Sum>(counts: PairCounts, method: Linkage, scale: bigint, arithmetic: Arithmetic<Sum>): Tree {
  const n = counts.cards.length;
  // What one person less together adds to a distance; few different numbers of people have both cards of a pair.
  const units = new Map<number, Sum>();
  const unitOf = (both: number): Sum => {
    let unit = units.get(both);
    if (unit === undefined) units.set(both, (unit = arithmetic.fromBigint(scale / BigInt(both))));
    return unit;
  };
  const distance = (i: number, j: number): Sum | undefined => {
    const similarity = counts.similarity(i, j);
    if (!similarity) return undefined;
    const { together, both } = similarity;
    return arithmetic.multiply(unitOf(both), both - together);
  };
  const toHeight = (sum: Sum, count: number) => toFraction(arithmetic.toBigint(sum), BigInt(count) * scale);
  const joins: Join[] = joinTied(n, distance, method, arithmetic).map(({ low, high, ...join }) => ({
    ...join,
    height: toHeight(low.sum, low.count),
    upTo: toHeight(high.sum, high.count),
  }));
  const children = new Set(joins.flatMap((join) => join.children));
  const nodes = Array.from({ length: n + joins.length }, (_, id) => id);
  return { cards: n, joins, roots: nodes.filter((id) => !children.has(id)) };
}

function eachPair<T>(n: number, value: (i: number, j: number) => T): T[] {
  const values: T[] = [];
  for (let i = 1; i < n; i += 1) for (let j = 0; j < i; j += 1) values.push(value(i, j));
  return values;
}
