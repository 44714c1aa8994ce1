/**
 * Exact counts for every unordered pair of `size` things, a thing with itself included; half the memory of a matrix.
 * `at(i, j)` and `at(j, i)` are the same number.
 */
export class TriangularCounts {
  readonly size: number;
  readonly #counts: Int32Array;

  constructor(size: number) {
    this.size = size;
    this.#counts = new Int32Array((size * (size + 1)) / 2);
  }

  /** The count of the pair. Throws a RangeError outside 0…size−1. */
  at(i: number, j: number): number {
    return this.#counts[this.#index(i, j)] ?? 0;
  }

  /** Adds `amount` (which may be negative) to the pair. Throws a RangeError outside 0…size−1. */
  add(i: number, j: number, amount: number): void {
    const index = this.#index(i, j);
    this.#counts[index] = (this.#counts[index] ?? 0) + amount;
  }

  /** Adds `amount` to every pair of these ascending indices and to each with itself. The hot loop of counting. */
  addAmong(ascending: Int32Array, amount: number): void {
    const counts = this.#counts;
    for (let a = 0; a < ascending.length; a += 1) {
      const i = ascending[a] ?? 0;
      const row = (i * (i + 1)) / 2;
      for (let b = 0; b <= a; b += 1) {
        const index = row + (ascending[b] ?? 0);
        counts[index] = (counts[index] ?? 0) + amount;
      }
    }
  }

  #index(i: number, j: number): number {
    const [high, low] = i > j ? [i, j] : [j, i];
    if (!(low >= 0 && high < this.size)) throw new RangeError(`No pair (${i}, ${j}) among ${this.size}.`);
    return (high * (high + 1)) / 2 + low;
  }
}
