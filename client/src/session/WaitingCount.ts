/** Where the number is kept between visits; `localStorage`, written at once, so that a closed tab leaves the right one. */
export type WaitingStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * How many changes of one person to one board wait for the server, across closed tabs. The changes themselves are in
 * IndexedDB; this is only their number, for the screen. A storage that refuses (private mode, full) is done without.
 */
export class WaitingCount {
  readonly #key: string;
  #storage: WaitingStorage | undefined;
  #count: number;
  #unread = 0;

  constructor(key: string, storage: WaitingStorage | undefined) {
    this.#key = key;
    this.#storage = storage;
    this.#count = this.#read();
  }

  get count(): number {
    return this.#count;
  }

  /** How many of earlier visits lie in a copy that couldn't be opened: nobody has sent them, and only it can tell them. */
  get unread(): number {
    return this.#unread;
  }

  /**
   * Says that the copy couldn't be opened: what was counted so far stays counted there for a later visit, and what comes
   * from now on lives only as long as the tab.
   */
  setCopyAside(): void {
    this.#unread = this.#count;
    this.#count = 0;
    this.#storage = undefined;
  }

  add(): number {
    return this.#write(this.#count + 1);
  }

  clear(): void {
    this.#write(0);
  }

  #read(): number {
    try {
      const stored = Number(this.#storage?.getItem(this.#key) ?? 0);
      return Number.isInteger(stored) && stored > 0 ? stored : 0;
    } catch {
      return 0;
    }
  }

  #write(count: number): number {
    if (count === this.#count) return count;
    this.#count = count;
    try {
      if (count === 0) this.#storage?.removeItem(this.#key);
      else this.#storage?.setItem(this.#key, String(count));
    } catch {
      // The number is then right only as long as the tab lives.
    }
    return count;
  }
}
