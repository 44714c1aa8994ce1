import * as Y from "yjs";
import type { TouchedElement } from "../store/HistoryStore.ts";

/** A stretch of what one client wrote. */
interface ClockRange {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/**
 * Notes which elements of a board the updates within one transaction made, changed or removed, and for whom.
 * Yjs' own events come once, after the transaction, and don't say who it was; so each update's new and deleted structs
 * are looked up right after it was applied, while what they deleted still knows where it stood.
 */
export class TouchedElements {
  readonly #document: Y.Doc;
  readonly #elements: Y.Map<unknown>;
  readonly #transaction: Y.Transaction;
  readonly #seenDeletions = new Map<number, number>();
  readonly #by = new Map<string, Set<string | null>>();

  constructor(document: Y.Doc, transaction: Y.Transaction) {
    this.#document = document;
    this.#elements = document.getMap("elements");
    this.#transaction = transaction;
  }

  /** Runs `apply`, which applies this update within the transaction, and notes what that touched. */
  note(update: Uint8Array, by: string | null, apply: () => void): void {
    const before = new Map<number, number>();
    for (const client of Y.parseUpdateMeta(update).to.keys()) before.set(client, this.#state(client));
    apply();
    for (const [client, clock] of before) this.#touch({ client, clock, length: this.#state(client) - clock }, by);
    for (const [client, deletions] of this.#transaction.deleteSet.clients) {
      const seen = this.#seenDeletions.get(client) ?? 0;
      for (const { clock, len } of deletions.slice(seen)) this.#touch({ client, clock, length: len }, by);
      this.#seenDeletions.set(client, deletions.length);
    }
  }

  /** All of them, by their ids. */
  list(): TouchedElement[] {
    const list = Array.from(this.#by, ([element, by]) => ({ element, by: Array.from(by) }));
    return list.sort((a, b) => (a.element < b.element ? -1 : 1));
  }

  #state(client: number): number {
    return Y.getState(this.#document.store, client);
  }

  #touch({ client, clock, length }: ClockRange, by: string | null): void {
    if (length <= 0) return;
    const structs = this.#document.store.clients.get(client) ?? [];
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
      const struct = structs[index];
      if (struct === undefined || struct.id.clock >= clock + length) return;
      const element = struct instanceof Y.Item ? this.#elementOf(struct) : undefined;
      if (element === undefined) continue;
      const authors = this.#by.get(element);
      if (authors === undefined) this.#by.set(element, new Set([by]));
      else authors.add(by);
    }
  }

  /** The key in `elements` beneath which an item stands. */
  #elementOf(item: Y.Item): string | undefined {
    for (let current: Y.Item | null = item; current !== null;) {
      const { parent, parentSub }: Y.Item = current;
      if (!(parent instanceof Y.AbstractType)) return undefined;
      if (parent === this.#elements) return parentSub ?? undefined;
      current = parent._item;
    }
    return undefined;
  }
}
