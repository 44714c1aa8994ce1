import type { Sort } from "./sort.ts";
import { TriangularCounts } from "./TriangularCounts.ts";

/** How often two cards were put together, of how many people who sorted both. */
export interface Similarity {
  readonly together: number;
  readonly both: number;
}

interface CountedSort {
  /** Ascending card indices of each group. */
  readonly groups: readonly Int32Array[];
  /** Ascending indices of all the cards that this person sorted. */
  readonly sorted: Int32Array;
  readonly overlapping: boolean;
}

/**
 * The counts behind every similarity: for each pair of cards, how many people have a group that contains both
 * (together) and how many sorted both. Exact integers, kept up to date as people are added or excluded, each at most
 * n(n−1)/2 steps. Adding and removing commute: the counts depend only on who is in.
 */
export class PairCounts {
  readonly cards: readonly string[];
  readonly #indexByCard: ReadonlyMap<string, number>;
  readonly #together: TriangularCounts;
  readonly #both: TriangularCounts;
  /** People who sorted every card are counted once here instead of in each cell of `#both`. */
  #complete = 0;
  readonly #sorts = new Map<string, CountedSort>();

  /** `cards` are the ids of the study's cards; indices below follow this order. Throws if an id is repeated. */
  constructor(cards: readonly string[]) {
    this.cards = [...cards];
    this.#indexByCard = new Map(cards.map((card, index) => [card, index]));
    if (this.#indexByCard.size !== cards.length) throw new RangeError("A card id is repeated.");
    this.#together = new TriangularCounts(cards.length);
    this.#both = new TriangularCounts(cards.length);
  }

  /** How many people are counted. */
  get participants(): number {
    return this.#sorts.size;
  }

  /** Counts one more person. Throws, and changes nothing, if they are counted already or sorted an unknown card. */
  addSort(sort: Sort): void {
    if (this.#sorts.has(sort.participant)) throw new RangeError(`Participant ${sort.participant} is counted already.`);
    const counted = this.#indexed(sort);
    this.#sorts.set(sort.participant, counted);
    this.#apply(counted, 1);
  }

  /** Stops counting a person; returns false when they were not counted. */
  removeSort(participant: string): boolean {
    const counted = this.#sorts.get(participant);
    if (!counted) return false;
    this.#sorts.delete(participant);
    this.#apply(counted, -1);
    return true;
  }

  /** People with a group that contains both cards, each person once; with i = j, people who sorted the card. */
  together(i: number, j: number): number {
    return this.#together.at(i, j);
  }

  /** People who sorted both cards. */
  both(i: number, j: number): number {
    return this.#both.at(i, j) + this.#complete;
  }

  /** Together of both, or undefined when nobody sorted both: that is "no data", not 0. */
  similarity(i: number, j: number): Similarity | undefined {
    const both = this.both(i, j);
    return both === 0 ? undefined : { together: this.together(i, j), both };
  }

  #indexed(sort: Sort): CountedSort {
    const groups = sort.groups.map(({ cards }) => ascending(Int32Array.from(cards, (card) => this.#indexOf(card))));
    const isSorted = new Uint8Array(this.cards.length);
    let placements = 0;
    let distinct = 0;
    for (const group of groups) {
      placements += group.length;
      for (const card of group) {
        if (isSorted[card] === 0) distinct += 1;
        isSorted[card] = 1;
      }
    }
    const sorted = new Int32Array(distinct);
    let at = 0;
    for (let card = 0; card < isSorted.length; card += 1) if (isSorted[card] === 1) sorted[at++] = card;
    return { groups, sorted, overlapping: placements > distinct };
  }

  #indexOf(card: string): number {
    const index = this.#indexByCard.get(card);
    if (index === undefined) throw new RangeError(`Card ${card} is not in this study.`);
    return index;
  }

  #apply({ groups, sorted, overlapping }: CountedSort, amount: 1 | -1): void {
    if (sorted.length === this.cards.length) this.#complete += amount;
    else this.#both.addAmong(sorted, amount);
    if (overlapping) this.#applyOnce(groups, amount);
    else for (const group of groups) this.#together.addAmong(group, amount);
  }

  /** A card may be in several groups of one person; a pair still counts once for them. */
  #applyOnce(groups: CountedSort["groups"], amount: 1 | -1): void {
    const seen = new Set<number>();
    for (const group of groups) {
      for (const i of group) {
        for (const j of group) {
          const pair = i * this.cards.length + j;
          if (j > i || seen.has(pair)) continue;
          seen.add(pair);
          this.#together.add(i, j, amount);
        }
      }
    }
  }
}

/** The counts over these sorts, for `cards` in this order. Throws like `PairCounts.addSort`. */
export function countPairs(cards: readonly string[], sorts: Iterable<Sort>): PairCounts {
  const counts = new PairCounts(cards);
  for (const sort of sorts) counts.addSort(sort);
  return counts;
}

/** Sorts in place; without repeats. */
function ascending(indices: Int32Array): Int32Array {
  indices.sort();
  for (let at = 1; at < indices.length; at += 1)
    if (indices[at] === indices[at - 1]) return Int32Array.from(new Set(indices));
  return indices;
}
