/** How much one commit may carry; what is more waits for the next one. */
export interface GroupLimits {
  readonly items: number;
  /** In the unit of the items' sizes, such as bytes. */
  readonly size: number;
}

/**
 * When so many items (`busyFrom`) came together in one commit, the next begins `everyMs` after it at the earliest: a
 * commit costs the same for one item and for ten, and where many write nobody notices some milliseconds.
 */
export interface GroupPace {
  readonly busyFrom: number;
  readonly everyMs: number;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lets many writers share one commit, because the fsync is what costs.
 * Commits at once when idle and gathers what arrives while a commit is under way, and with a pace, when many write, a
 * little longer; a lone writer waits for nobody. Commits run one after the other, in order of arrival.
 * When a commit fails, all of its items fail with its error, and the next commit runs.
 */
export class GroupCommit<Item, Result> {
  readonly #commit: (items: readonly Item[]) => Promise<readonly Result[]>;
  readonly #sizeOf: (item: Item) => number;
  readonly #limits: GroupLimits;
  readonly #pace: GroupPace | undefined;
  #waiting: Waiting<Item, Result>[] = [];
  #running = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    commit: (items: readonly Item[]) => Promise<readonly Result[]>,
    sizeOf: (item: Item) => number,
    limits: GroupLimits,
    pace?: GroupPace,
  ) {
    this.#commit = commit;
    this.#sizeOf = sizeOf;
    this.#limits = limits;
    this.#pace = pace;
  }

  /** Adds an item; resolves with its result after the commit that carries it. */
  add(item: Item): Promise<Result> {
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    this.#last = promise;
    this.#waiting.push({ item, resolve, reject });
    if (!this.#running) void this.#run();
    return promise;
  }

  /** Resolves when all that was added so far is committed or has failed; what is added meanwhile isn't waited for. */
  async settled(): Promise<void> {
    await Promise.allSettled([this.#last]);
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      const group = this.#takeGroup();
      const begunAt = performance.now();
      try {
        const results = await this.#commit(group.map((waiting) => waiting.item));
        if (results.length !== group.length) {
          throw new Error(`A commit of ${group.length} items gave ${results.length} results`);
        }
        for (const [index, result] of results.entries()) group[index]?.resolve(result);
      } catch (error) {
        for (const waiting of group) waiting.reject(error);
      }
      if (this.#pace !== undefined && group.length >= this.#pace.busyFrom) {
        const waitMs = begunAt + this.#pace.everyMs - performance.now();
        if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
      }
    }
    this.#running = false;
  }

  #takeGroup(): Waiting<Item, Result>[] {
    let size = 0;
    let count = 0;
    for (const { item } of this.#waiting) {
      size += this.#sizeOf(item);
      if (count > 0 && (count >= this.#limits.items || size > this.#limits.size)) break;
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }
}
