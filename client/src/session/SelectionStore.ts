import { ValueStore, type ReadableStore } from "./ValueStore.ts";

const nothing: readonly string[] = [];

/** Which elements are selected, in the order they were; the last one is the one that keys start from. */
export class SelectionStore implements ReadableStore<readonly string[]> {
  readonly #ids = new ValueStore<readonly string[]>(nothing);
  readonly #isLookedAt = new ValueStore(false);

  /** Whether somebody chose what is selected, to look at it; false while it is selected only by being dragged or made. */
  get isLookedAt(): ReadableStore<boolean> {
    return this.#isLookedAt;
  }

  get(): readonly string[] {
    return this.#ids.get();
  }

  subscribe(listener: () => void): () => void {
    return this.#ids.subscribe(listener);
  }

  has(id: string): boolean {
    return this.get().includes(id);
  }

  /** The element that arrow keys and additions go from. */
  get last(): string | undefined {
    return this.get().at(-1);
  }

  /**
   * Selects exactly these. `passing` for what is selected on the way to something else, a drag or typing: whoever
   * sorts thirty cards doesn't want the details of each.
   */
  set(ids: readonly string[], { passing = false }: { readonly passing?: boolean } = {}): void {
    const next = [...new Set(ids)];
    if (next.length === 0) this.#isLookedAt.set(false);
    else if (!passing) this.#isLookedAt.set(true);
    const now = this.get();
    if (next.length === now.length && next.every((id, index) => id === now[index])) return;
    this.#ids.set(next.length === 0 ? nothing : next);
  }

  add(ids: readonly string[]): void {
    this.set([...this.get().filter((id) => !ids.includes(id)), ...ids]);
  }

  toggle(id: string): void {
    this.set(this.has(id) ? this.get().filter((other) => other !== id) : [...this.get(), id]);
  }

  clear(): void {
    this.set(nothing);
  }

  /** Drops what is no longer there. */
  keep(isThere: (id: string) => boolean): void {
    if (!this.get().every(isThere)) this.set(this.get().filter(isThere), { passing: true });
  }
}
