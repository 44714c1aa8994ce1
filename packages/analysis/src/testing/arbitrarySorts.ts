import fc from "fast-check";
import type { Sort } from "../sort.ts";

/** A study for property tests: its cards, and sorts that are partial, may overlap, and repeat or leave out names. */
export interface Study {
  readonly cards: readonly string[];
  readonly sorts: readonly Sort[];
}

/** Small random studies; few people and few groups, so that ties and pairs without data are common. */
export const arbitraryStudy: fc.Arbitrary<Study> = fc.integer({ min: 1, max: 8 }).chain((n) => {
  const cards = Array.from({ length: n }, (_, i) => `card ${i}`);
  const group = fc.record({
    category: fc.constantFrom("a", "b", "c"),
    name: fc.constantFrom(undefined, "", "Same"),
    cards: fc.subarray(cards),
  });
  const answer = fc.array(group, { maxLength: 4 });
  return fc
    .array(answer, { maxLength: 5 })
    .map((answers) => ({ cards, sorts: answers.map((groups, i) => ({ participant: `person ${i}`, groups })) }));
});

/** A study with its cards and people in another order. */
export const arbitraryShuffledStudy: fc.Arbitrary<readonly [Study, Study]> = arbitraryStudy.chain((study) =>
  fc
    .tuple(
      fc.shuffledSubarray([...study.cards], { minLength: study.cards.length }),
      fc.shuffledSubarray([...study.sorts], { minLength: study.sorts.length }),
    )
    .map(([cards, sorts]) => [study, { cards, sorts }] as const),
);
