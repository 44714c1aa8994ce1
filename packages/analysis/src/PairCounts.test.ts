import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countPairs, PairCounts } from "./PairCounts.ts";
import type { Sort } from "./sort.ts";
import { arbitraryShuffledStudy, arbitraryStudy } from "./testing/arbitrarySorts.ts";
import { countLetters, workedExample } from "./testing/workedExample.ts";

/** The definition, word for word: some group holds both; some group holds each. */
function byDefinition(sorts: readonly Sort[], a: string, b: string) {
  const has = (sort: Sort, card: string) => sort.groups.some((group) => group.cards.includes(card));
  const together = ({ groups }: Sort) => groups.some(({ cards }) => cards.includes(a) && cards.includes(b));
  return {
    together: sorts.filter(together).length,
    both: sorts.filter((sort) => has(sort, a) && has(sort, b)).length,
  };
}

function table(counts: PairCounts, cards: readonly string[] = counts.cards) {
  const at = cards.map((card) => counts.cards.indexOf(card));
  return at.map((i) => at.map((j) => [counts.together(i, j), counts.both(i, j)]));
}

describe("PairCounts", () => {
  it("gives the worked example", () => {
    const counts = workedExample();
    expect(counts.participants).toBe(4);
    expect(counts.similarity(0, 1)).toEqual({ together: 3, both: 4 });
    expect(counts.similarity(2, 1)).toEqual({ together: 2, both: 4 });
    expect(counts.similarity(3, 2)).toEqual({ together: 1, both: 3 });
    expect(counts.similarity(0, 3)).toEqual({ together: 0, both: 3 });
    expect(counts.similarity(3, 3)).toEqual({ together: 3, both: 3 });
  });

  it("counts a pair once for a person who has it in several groups", () => {
    expect(countLetters("ABC", ["AB|ABC"]).similarity(0, 1)).toEqual({ together: 1, both: 1 });
    expect(countLetters("AB", ["AAB"]).similarity(0, 1)).toEqual({ together: 1, both: 1 });
  });

  it("says no data, not 0, where nobody sorted both", () => {
    expect(countLetters("ABC", ["AB", "BC"]).similarity(0, 2)).toBeUndefined();
  });

  it("tells groups apart though their names are the same or empty", () => {
    const groups = [
      { category: "1", name: "", cards: ["A"] },
      { category: "2", name: "", cards: ["B"] },
    ];
    expect(countPairs(["A", "B"], [{ participant: "p", groups }]).together(0, 1)).toBe(0);
  });

  it("refuses a repeated person or an unknown card, and stays as it was", () => {
    const counts = workedExample();
    const before = table(counts);
    expect(() => counts.addSort({ participant: "0", groups: [] })).toThrow("counted already");
    const unknown = { participant: "new", groups: [{ category: "1", cards: ["A", "Z"] }] };
    expect(() => counts.addSort(unknown)).toThrow("Card Z");
    expect(counts.removeSort("new")).toBe(false);
    expect(table(counts)).toEqual(before);
    expect(() => new PairCounts(["A", "A"])).toThrow("repeated");
    expect(() => counts.both(0, 4)).toThrow(RangeError);
  });

  it("follows the definition, symmetrically", () => {
    fc.assert(
      fc.property(arbitraryStudy, ({ cards, sorts }) => {
        const counts = countPairs(cards, sorts);
        for (const [i, a] of cards.entries()) {
          for (const [j, b] of cards.entries()) {
            const expected = byDefinition(sorts, a, b);
            expect({ together: counts.together(i, j), both: counts.both(i, j) }).toEqual(expected);
            expect(counts.together(j, i)).toBe(expected.together);
          }
        }
      }),
    );
  });

  it("doesn't depend on the order of people or cards", () => {
    fc.assert(
      fc.property(arbitraryShuffledStudy, ([study, shuffled]) => {
        const counts = countPairs(shuffled.cards, shuffled.sorts);
        expect(table(counts, study.cards)).toEqual(table(countPairs(study.cards, study.sorts)));
      }),
    );
  });

  it("after people come and go equals counting those who stayed", () => {
    fc.assert(
      fc.property(arbitraryStudy, fc.infiniteStream(fc.boolean()), ({ cards, sorts }, leaves) => {
        const counts = countPairs(cards, sorts);
        const left = sorts.filter(() => leaves.next().value);
        for (const { participant } of left) expect(counts.removeSort(participant)).toBe(true);
        const stayed = sorts.filter((sort) => !left.includes(sort));
        expect(table(counts)).toEqual(table(countPairs(cards, stayed)));
        for (const sort of left) counts.addSort(sort);
        expect(table(counts)).toEqual(table(countPairs(cards, sorts)));
      }),
    );
  });
});
