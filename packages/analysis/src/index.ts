export { copheneticCorrelation } from "./copheneticCorrelation.ts";
export { compareFractions, compareRatios, type Fraction, fractionToNumber, toFraction } from "./fraction.ts";
export { averageLinkage, type Linkage, linkage } from "./linkage.ts";
export { countPairs, PairCounts, type Similarity } from "./PairCounts.ts";
export { pearson } from "./pearson.ts";
export type { Sort, SortGroup } from "./sort.ts";
export { copheneticMatrix, type Cut, cut, type Join, type Tree } from "./tree.ts";
export { TriangularCounts } from "./TriangularCounts.ts";
export { type Interval, wilsonInterval } from "./wilsonInterval.ts";
