import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageLinkage } from "./linkage.ts";
import { countPairs } from "./PairCounts.ts";
import { arbitraryStudy } from "./testing/arbitrarySorts.ts";
import { countLetters, workedExample } from "./testing/workedExample.ts";
import { copheneticMatrix, cut } from "./tree.ts";

describe("cut", () => {
  const tree = averageLinkage(workedExample());
  it("gives exactly k clusters", () => {
    expect(cut(tree, 4)).toEqual({ kind: "partition", clusters: [[0], [1], [2], [3]] });
    expect(cut(tree, 3)).toEqual({ kind: "partition", clusters: [[0, 1], [2], [3]] });
    expect(cut(tree, 2)).toEqual({ kind: "partition", clusters: [[0, 1, 2], [3]] });
    expect(cut(tree, 1)).toEqual({ kind: "partition", clusters: [[0, 1, 2, 3]] });
  });
  it("says between which numbers a multi-way join jumps", () => {
    const tied = averageLinkage(countLetters("ABC", ["AB|C", "A|BC"]));
    expect(cut(tied, 2)).toEqual({ kind: "ambiguous", fewer: 1, more: 3 });
  });
  it("can't tell joins of one height apart", () => {
    const tied = averageLinkage(countLetters("ABCD", ["AB|CD"]));
    expect(cut(tied, 3)).toEqual({ kind: "ambiguous", fewer: 2, more: 4 });
    expect(cut(tied, 2)).toEqual({
      kind: "partition",
      clusters: [
        [0, 1],
        [2, 3],
      ],
    });
  });
  it("knows its ends", () => {
    expect(cut(tree, 5)).toEqual({ kind: "ambiguous", fewer: 4, more: undefined });
    expect(cut(tree, 0)).toEqual({ kind: "ambiguous", fewer: undefined, more: 1 });
    const apart = averageLinkage(countLetters("ABCD", ["AB", "CD"]));
    expect(cut(apart, 1)).toEqual({ kind: "ambiguous", fewer: undefined, more: 2 });
  });
});

describe("copheneticMatrix", () => {
  it("gives the worked example", () => {
    const rows = copheneticMatrix(averageLinkage(workedExample())).map((row) => [...row]);
    expect(rows).toEqual([
      [0, 1 / 4, 5 / 8, 8 / 9],
      [1 / 4, 0, 5 / 8, 8 / 9],
      [5 / 8, 5 / 8, 0, 8 / 9],
      [8 / 9, 8 / 9, 8 / 9, 0],
    ]);
  });
  it("is symmetric and ultrametric", () => {
    fc.assert(
      fc.property(arbitraryStudy, ({ cards, sorts }) => {
        const matrix = copheneticMatrix(averageLinkage(countPairs(cards, sorts)));
        const at = (i: number, j: number) => matrix[i]?.[j] ?? Number.NaN;
        const farthest = (x: number) => (Number.isNaN(x) ? Infinity : x);
        for (const i of cards.keys()) {
          for (const j of cards.keys()) {
            expect(at(i, j)).toBe(at(j, i));
            for (const k of cards.keys()) {
              const detour = Math.max(farthest(at(i, k)), farthest(at(k, j)));
              expect(farthest(at(i, j))).toBeLessThanOrEqual(detour);
            }
          }
        }
      }),
    );
  });
});
