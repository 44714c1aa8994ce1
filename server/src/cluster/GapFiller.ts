import type { Logger } from "pino";
import type { UpdateLog } from "../store/UpdateLog.ts";

/** While messages may be missing, the log is asked so often what is new; and always now and then, to be sure. */
const askEveryMs = { degraded: 1_000, healthy: 10_000 } as const;

/** What is asked of the journal: how far live documents are, and to read on. */
export interface FillableJournal {
  /** The number up to which a live document has everything; undefined when it isn't live here. */
  position(document: string): number | undefined;
  /** Reads from the log what a live document lacks, and applies it. Rejects when the log can't be read. */
  catchUp(document: string): Promise<void>;
}

/**
 * Finds live documents that lack something in the log, and has it read: what was said while Redis was gone, or was lost
 * on the way. One question for all of them, so that nothing going on costs nearly nothing.
 */
export class GapFiller {
  readonly #log: Pick<UpdateLog, "heads">;
  readonly #journal: FillableJournal;
  readonly #documents: () => Iterable<string>;
  readonly #logger: Logger;
  #asking: Promise<void> | undefined;
  #again = false;
  #askedAt = Number.NEGATIVE_INFINITY;
  #isFailing = false;

  constructor(
    log: Pick<UpdateLog, "heads">,
    journal: FillableJournal,
    documents: () => Iterable<string>,
    logger: Logger,
  ) {
    this.#log = log;
    this.#journal = journal;
    this.#documents = documents;
    this.#logger = logger;
  }

  /** Fills when it is time to. To be called a few times a second. */
  tick(isHealthy: boolean, now: number): void {
    if (now - this.#askedAt >= (isHealthy ? askEveryMs.healthy : askEveryMs.degraded)) void this.fill();
  }

  /** Brings every live document up to what was in the log when this was called. Never rejects; what fails is tried again. */
  async fill(): Promise<void> {
    if (this.#asking !== undefined) {
      // What is being asked may be older than what the caller has heard of.
      this.#again = true;
      return this.#asking;
    }
    this.#asking = this.#run();
    return this.#asking;
  }

  async #run(): Promise<void> {
    do {
      this.#again = false;
      this.#askedAt = performance.now();
      try {
        await this.#fillAll();
        this.#isFailing = false;
      } catch (error) {
        if (!this.#isFailing) this.#logger.warn({ err: error }, "the log can't be asked for what other servers wrote");
        this.#isFailing = true;
      }
    } while (this.#again);
    // At once: who calls a moment later must begin anew, nobody looks at `#again` any more.
    this.#asking = undefined;
  }

  async #fillAll(): Promise<void> {
    const names = [...this.#documents()];
    if (names.length === 0) return;
    const behind: string[] = [];
    for (const [name, head] of await this.#log.heads(names)) {
      const position = this.#journal.position(name);
      if (position !== undefined && position < head) behind.push(name);
    }
    await Promise.all(behind.map((name) => this.#journal.catchUp(name)));
  }
}
