/** Keeps the few values that were asked for last; for what takes long to make and never changes. */
export class RecentValues<Value> {
  readonly #limit: number;
  readonly #values = new Map<string, Promise<Value>>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The value under a key; made by `make` unless it is kept or being made. What failed is not kept. */
  get(key: string, make: () => Promise<Value>): Promise<Value> {
    const kept = this.#values.get(key);
    this.#values.delete(key);
    const value = kept ?? this.#make(key, make);
    this.#values.set(key, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#limit) break;
      this.#values.delete(oldest);
    }
    return value;
  }

  async #make(key: string, make: () => Promise<Value>): Promise<Value> {
    try {
      return await make();
    } catch (error) {
      this.#values.delete(key);
      throw error;
    }
  }
}
