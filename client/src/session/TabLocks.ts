/** What is needed of the browser's Web Locks. */
export type LockGiver = Pick<LockManager, "request">;

/**
 * Tells when other tabs of this browser are gone, crashed ones too: each tab holds a lock under a name of its own for as
 * long as it lives, and whoever waits for that lock gets it when the tab is gone.
 */
export class TabLocks {
  readonly #locks: LockGiver | undefined;
  readonly #ended = new AbortController();
  readonly #watched = new Set<string>();

  /** `locks`: `navigator.locks`, which pages that came without TLS from another machine don't have. */
  constructor(locks: LockGiver | undefined) {
    this.#locks = locks;
  }

  /** Whether it can be told at all; else every other tab is taken for gone. */
  get canTell(): boolean {
    return this.#locks !== undefined;
  }

  /** Holds a name until `end`, by which others tell that this tab lives. */
  hold(name: string): void {
    this.#request(name, () => new Promise((resolve) => this.#ended.signal.addEventListener("abort", resolve)));
  }

  /**
   * Runs something once the tab that holds a name is gone, or at once when nobody holds it. Of several tabs that wait
   * each does so, one after the other. Asking again while it waits changes nothing.
   */
  whenGone(name: string, run: () => Promise<void>): void {
    if (this.#watched.has(name)) return;
    this.#watched.add(name);
    const runIfOpen = async () => {
      this.#watched.delete(name);
      if (!this.#ended.signal.aborted) await run();
    };
    if (this.canTell) this.#request(name, runIfOpen);
    else void runIfOpen();
  }

  /** Lets go of everything and waits for nothing any more. */
  end(): void {
    this.#ended.abort();
  }

  #request(name: string, use: () => Promise<unknown>): void {
    // It is refused to pages that may keep nothing, and taken back by `end`.
    this.#locks?.request(name, { signal: this.#ended.signal }, use).catch(() => {});
  }
}
