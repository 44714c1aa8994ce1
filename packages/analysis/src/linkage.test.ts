import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copheneticCorrelation } from "./copheneticCorrelation.ts";
import { compareFractions, type Fraction, toFraction } from "./fraction.ts";
import { averageLinkage, linkage } from "./linkage.ts";
import { countPairs, type PairCounts } from "./PairCounts.ts";
import { arbitraryShuffledStudy, arbitraryStudy } from "./testing/arbitrarySorts.ts";
import { countLetters, workedExample } from "./testing/workedExample.ts";
import type { Tree } from "./tree.ts";

const show = ({ numerator, denominator }: Fraction) => `${numerator}/${denominator}`;

/** A tree as text: "AB 1/4", or "ABC 1/2…1/1" for a join whose children aren't all equally far apart. */
function lines(tree: Tree, cards: readonly string[]) {
  return tree.joins.map((join) => {
    const names = join.cards.map((card) => cards[card] ?? "?").sort();
    const range = compareFractions(join.height, join.upTo) === 0 ? "" : `…${show(join.upTo)}`;
    return `${names.join("")} ${show(join.height)}${range}`;
  });
}

const treeOf = (counts: PairCounts, ...method: Parameters<typeof linkage> extends [unknown, ...infer M] ? M : never) =>
  lines(linkage(counts, ...method), counts.cards);

describe("linkage, worked by hand", () => {
  // AB–C: (3/4 + 1/2) / 2 = 5/8, nearer than C–D with 2/3. ABC–D: (1 + 1 + 2/3) / 3 = 8/9.
  it("average", () => expect(treeOf(workedExample())).toEqual(["AB 1/4", "ABC 5/8", "ABCD 8/9"]));
  // AB–C: max(3/4, 1/2) = 3/4, so C–D with 2/3 comes first. AB–CD: max(3/4, 1/2, 1, 1) = 1.
  it("complete", () => expect(treeOf(workedExample(), "complete")).toEqual(["AB 1/4", "CD 2/3", "ABCD 1/1"]));
  // AB–C: min(3/4, 1/2) = 1/2. ABC–D: min(1, 1, 2/3) = 2/3.
  it("single", () => expect(treeOf(workedExample(), "single")).toEqual(["AB 1/4", "ABC 1/2", "ABCD 2/3"]));

  // A–B and B–C are tied at 1/2 while A–C is 1: neither pair may go first.
  it("joins what is tied at once, and tells the interval", () => {
    const tree = averageLinkage(countLetters("ABC", ["AB|C", "A|BC"]));
    expect(lines(tree, ["A", "B", "C"])).toEqual(["ABC 1/2…1/1"]);
    expect(tree.joins[0]?.children).toEqual([0, 1, 2]);
  });

  it("keeps tied joins apart that don't touch", () => {
    expect(treeOf(countLetters("ABCD", ["AB|CD"]))).toEqual(["AB 0/1", "CD 0/1", "ABCD 1/1"]);
  });

  // Person 1 saw A and B, person 2 C and D: nothing says how far the two pairs are apart.
  // B was seen with C alone, so it has no data with anything before it until C has joined A.
  it("finds what only a later card has data with", () => {
    const tree = averageLinkage(countLetters("ABC", ["AC", "B|C"]));
    expect(lines(tree, ["A", "B", "C"])).toEqual(["AC 0/1", "ABC 1/1"]);
  });

  it("leaves parts without common data unjoined", () => {
    const tree = averageLinkage(countLetters("ABCD", ["AB", "C|D"]));
    expect(lines(tree, ["A", "B", "C", "D"])).toEqual(["AB 0/1", "CD 1/1"]);
    expect(tree.roots).toEqual([4, 5]);
  });

  it("has nothing to join for no card, one card, or no people", () => {
    expect(averageLinkage(countPairs([], []))).toEqual({ cards: 0, joins: [], roots: [] });
    expect(averageLinkage(countPairs(["A"], []))).toEqual({ cards: 1, joins: [], roots: [0] });
    expect(averageLinkage(countPairs(["A", "B"], [])).roots).toEqual([0, 1]);
  });

  // Distances and tree heights in 72nds: 18 54 36 72 72 48 and 18 45 45 64 64 64, both with mean 50.
  // Sums of squares 2208 and 1662, of products 1662: r = √(1662/2208).
  it("cophenetic correlation", () => {
    const counts = workedExample();
    expect(copheneticCorrelation(averageLinkage(counts), counts)).toBeCloseTo(Math.sqrt(1662 / 2208), 12);
    const alike = countLetters("ABC", ["ABC"]);
    expect(copheneticCorrelation(averageLinkage(alike), alike)).toBeUndefined();
  });
});

describe("linkage, of any sorts", () => {
  it.each(["average", "complete", "single"] as const)("%s doesn't depend on the order of cards or people", (method) => {
    fc.assert(
      fc.property(arbitraryShuffledStudy, ([study, shuffled]) => {
        const tree = treeOf(countPairs(shuffled.cards, shuffled.sorts), method);
        expect(tree.sort()).toEqual(treeOf(countPairs(study.cards, study.sorts), method).sort());
      }),
    );
  });

  it("never descends, and every card and join has one parent or is a root", () => {
    fc.assert(
      fc.property(arbitraryStudy, ({ cards, sorts }) => {
        const { joins, roots } = averageLinkage(countPairs(cards, sorts));
        for (const [at, join] of joins.entries()) {
          const next = joins[at + 1];
          if (next) expect(compareFractions(join.height, next.height)).toBeLessThanOrEqual(0);
          expect(compareFractions(join.height, join.upTo)).toBeLessThanOrEqual(0);
          expect(join.children.length).toBeGreaterThanOrEqual(2);
        }
        const placed = [...joins.flatMap((join) => join.children), ...roots].sort((a, b) => a - b);
        expect(placed).toEqual(Array.from({ length: cards.length + joins.length }, (_, id) => id));
      }),
    );
  });

  it("joins two clusters at the mean distance of their cards", () => {
    fc.assert(
      fc.property(arbitraryStudy, ({ cards, sorts }) => {
        const counts = countPairs(cards, sorts);
        const tree = averageLinkage(counts);
        const cardsOf = (id: number) => tree.joins[id - cards.length]?.cards ?? [id];
        for (const { children, height } of tree.joins) {
          const [first, second] = children;
          if (children.length !== 2 || first === undefined || second === undefined) continue;
          expect(height).toEqual(meanDistance(counts, cardsOf(first), cardsOf(second)));
        }
      }),
    );
  });
});

function meanDistance(counts: PairCounts, as: readonly number[], bs: readonly number[]): Fraction {
  let [sum, pairs] = [toFraction(0n, 1n), 0n];
  for (const a of as) {
    for (const b of bs) {
      const similarity = counts.similarity(a, b);
      if (!similarity) continue;
      const [apart, both] = [BigInt(similarity.both - similarity.together), BigInt(similarity.both)];
      sum = toFraction(sum.numerator * both + apart * sum.denominator, sum.denominator * both);
      pairs += 1n;
    }
  }
  return toFraction(sum.numerator, sum.denominator * pairs);
}
