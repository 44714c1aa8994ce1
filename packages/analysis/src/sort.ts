/** One group of a sort. Its identity is (participant, category), never its name: names are left empty and repeat. */
export interface SortGroup {
  readonly category: string;
  readonly name?: string;
  /** Ids of the cards in it; the order doesn't matter for counting. */
  readonly cards: readonly string[];
}

/**
 * One participant's answer. A card in none of the groups (unsorted, unseen, unsure) is not sorted: leave such piles out,
 * they are not a group.
 */
export interface Sort {
  readonly participant: string;
  readonly groups: readonly SortGroup[];
}
