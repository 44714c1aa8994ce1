import type { PairCounts } from "./PairCounts.ts";
import { pearson } from "./pearson.ts";
import { copheneticMatrix, type Tree } from "./tree.ts";

/**
 * How well the tree keeps the distances it was made from: Pearson's r of tree heights with 1 − together/both (Sokal &
 * Rohlf 1962), over the pairs of cards that have data. Undefined where r is: fewer than two pairs, or no variation.
 */
export function copheneticCorrelation(tree: Tree, counts: PairCounts): number | undefined {
  const matrix = copheneticMatrix(tree);
  const heights: number[] = [];
  const distances: number[] = [];
  for (let i = 1; i < tree.cards; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const similarity = counts.similarity(i, j);
      const height = matrix[i]?.[j];
      if (!similarity || height === undefined || Number.isNaN(height)) continue;
      heights.push(height);
      distances.push((similarity.both - similarity.together) / similarity.both);
    }
  }
  return pearson(heights, distances);
}
