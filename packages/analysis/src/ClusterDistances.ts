import type { Arithmetic } from "./arithmetic.ts";
import type { Linkage } from "./linkage.ts";

/** A distance between clusters as an exact average: `sum` over `count` pairs. */
export interface Distance<Sum> {
  readonly sum: Sum;
  readonly count: number;
}

/** What is nearest now, and all the pairs of slots that are tied at it; nothing when no pair has data. */
interface Tied<Sum> {
  readonly nearest: Distance<Sum> | undefined;
  readonly pairs: readonly (readonly [number, number])[];
}

const none = -1;

/**
 * The distances between the clusters of a linkage, kept up to date while clusters are merged. A cluster bears the
 * number of a slot, that of its first member; a merged one takes its first member's. Flat arrays that are changed in
 * place, and each row remembers its nearest: a step looks at as many rows as there are clusters, not at all pairs.
 */
export class ClusterDistances<Sum> {
  readonly #size: number;
  /** Of each pair i > j at i × size + j. A count of 0 says that there is no data; the sum is then any. */
  readonly #sums: Sum[] = [];
  readonly #counts: Int32Array;
  /** The slots that are still clusters, ascending. */
  #active: number[];
  /** For each slot the nearest one of those before it; `none` when it has data with none of them. */
  readonly #nearest: Int32Array;
  readonly #method: Linkage;
  readonly #arithmetic: Arithmetic<Sum>;

  constructor(
    size: number,
    distance: (i: number, j: number) => Sum | undefined,
    method: Linkage,
    arithmetic: Arithmetic<Sum>,
  ) {
    this.#size = size;
    this.#method = method;
    this.#arithmetic = arithmetic;
    this.#counts = new Int32Array(size * size);
    this.#active = Array.from({ length: size }, (_, slot) => slot);
    this.#nearest = new Int32Array(size);
    const zero = arithmetic.fromBigint(0n);
    for (let i = 0; i < size; i += 1) {
      for (let j = 0; j < size; j += 1) {
        const sum = j < i ? distance(i, j) : undefined;
        this.#sums.push(sum ?? zero);
        if (sum !== undefined) this.#counts[i * size + j] = 1;
      }
    }
    for (const slot of this.#active) this.#findNearest(slot);
  }

  /** The smallest distance there is now, with every pair that has exactly it. */
  findTied(): Tied<Sum> {
    let least = none;
    let tiedRows: number[] = [];
    for (const i of this.#active) {
      const j = this.#nearest[i] ?? none;
      if (j === none) continue;
      const at = i * this.#size + j;
      const order = least === none ? -1 : this.#compare(at, least);
      if (order > 0) continue;
      if (order < 0) {
        least = at;
        tiedRows = [];
      }
      tiedRows.push(i);
    }
    if (least === none) return { nearest: undefined, pairs: [] };
    const pairs: [number, number][] = [];
    for (const i of tiedRows) {
      for (const j of this.#active) {
        if (j >= i) break;
        const at = i * this.#size + j;
        if (this.#counts[at] !== 0 && this.#compare(at, least) === 0) pairs.push([i, j]);
      }
    }
    return { nearest: this.#distanceAt(least), pairs };
  }

  /** The largest distance between any two of these slots that have data; `undefined` when none have. */
  widestWithin(slots: readonly number[]): Distance<Sum> | undefined {
    let widest = none;
    for (const i of slots) {
      for (const j of slots) {
        const at = i * this.#size + j;
        if (j >= i || this.#counts[at] === 0) continue;
        if (widest === none || this.#compare(at, widest) > 0) widest = at;
      }
    }
    return widest === none ? undefined : this.#distanceAt(widest);
  }

  /** Makes one cluster of these slots (ascending) and returns its slot, the first of them. */
  merge(slots: readonly number[]): number {
    const [first = none, ...others] = slots;
    const gone = new Set(others);
    this.#active = this.#active.filter((slot) => !gone.has(slot));
    for (const other of this.#active) {
      if (other === first) continue;
      for (const slot of others) this.#combine(this.#at(first, other), this.#at(slot, other));
    }
    this.#findNearest(first);
    for (const row of this.#active) {
      if (row <= first) continue;
      const nearest = this.#nearest[row] ?? none;
      const at = row * this.#size + first;
      if (nearest === first || gone.has(nearest)) this.#findNearest(row);
      else if (this.#counts[at] === 0) continue;
      // A row without any data before it may have some with a later slot that has now joined an earlier one.
      else if (nearest === none || this.#compare(at, row * this.#size + nearest) < 0) this.#nearest[row] = first;
    }
    return first;
  }

  #at(i: number, j: number): number {
    return i > j ? i * this.#size + j : j * this.#size + i;
  }

  #distanceAt(at: number): Distance<Sum> {
    return { sum: this.#sumAt(at), count: this.#counts[at] ?? 0 };
  }

  #sumAt(at: number): Sum {
    const sum = this.#sums[at];
    if (sum === undefined) throw new RangeError(`No distance at ${at}.`);
    return sum;
  }

  #compare(a: number, b: number): number {
    return this.#arithmetic.compare(this.#sumAt(a), this.#counts[a] ?? 0, this.#sumAt(b), this.#counts[b] ?? 0);
  }

  /** Lets the distance at `into` be that of both clusters together; what has no data doesn't count. */
  #combine(into: number, from: number): void {
    const count = this.#counts[from] ?? 0;
    if (count === 0) return;
    const present = this.#counts[into] ?? 0;
    if (present > 0 && this.#method === "average") {
      this.#sums[into] = this.#arithmetic.add(this.#sumAt(into), this.#sumAt(from));
      this.#counts[into] = present + count;
      return;
    }
    if (present > 0 && this.#compare(into, from) > 0 === (this.#method === "complete")) return;
    this.#sums[into] = this.#sumAt(from);
    this.#counts[into] = count;
  }

  #findNearest(row: number): void {
    let nearest = none;
    for (const slot of this.#active) {
      if (slot >= row) break;
      const at = row * this.#size + slot;
      if (this.#counts[at] === 0) continue;
      if (nearest === none || this.#compare(at, row * this.#size + nearest) < 0) nearest = slot;
    }
    this.#nearest[row] = nearest;
  }
}
