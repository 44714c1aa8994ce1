/** Keeps the values that were asked for last, as far as they fit; for what takes long to make and never changes. */
export class RecentValues<Value> {
  readonly #limit: number;
  readonly #values = new Map<string, { readonly value: Value; readonly weight: number }>();
  #weight = 0;

  /** @param limit what all kept values may weigh together */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The value under a key; made by `make` unless it is kept. One that weighs more than all may isn't kept. */
  get(key: string, weight: number, make: () => Value): Value {
    const kept = this.#values.get(key) ?? { value: make(), weight };
    this.#drop(key);
    this.#values.set(key, kept);
    this.#weight += kept.weight;
    for (const oldest of this.#values.keys()) {
      if (this.#weight <= this.#limit) break;
      this.#drop(oldest);
    }
    return kept.value;
  }

  #drop(key: string): void {
    this.#weight -= this.#values.get(key)?.weight ?? 0;
    this.#values.delete(key);
  }
}
