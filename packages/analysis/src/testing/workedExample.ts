import { countPairs, type PairCounts } from "../PairCounts.ts";

/** Counts for sorts written as "AB|CD": one string per person, a letter per card, groups between bars. */
export function countLetters(cards: string, answers: readonly string[]): PairCounts {
  const sorts = answers.map((answer, person) => ({
    participant: String(person),
    groups: answer.split("|").map((letters, at) => ({ category: String(at), cards: letters.split("") })),
  }));
  return countPairs(cards.split(""), sorts);
}

/**
 * Four cards, four people; the third left D unsorted.
 *
 *     together/both   A    B    C          distance   A    B    C
 *                 B  3/4                          B  1/4
 *                 C  1/4  2/4                     C  3/4  1/2
 *                 D  0/3  0/3  1/3                D   1    1   2/3
 */
export const workedExample = (): PairCounts => countLetters("ABCD", ["AB|CD", "ABC|D", "AB|C", "A|BC|D"]);
