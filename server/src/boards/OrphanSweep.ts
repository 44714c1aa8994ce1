import type { Logger } from "pino";
import { contentName } from "../content/openBoard.ts";
import type { Store } from "../store/Store.ts";

const everyMs = 60 * 60 * 1000;
/** Longer than anything takes from its first write to the board's row, imports of large files among them. */
const graceMs = 60 * 60 * 1000;

/**
 * Removes what boards have left behind that were deleted for good: nobody can open it, and people were told that it is
 * gone. Looks when it begins and every hour. So an append has not to ask whether its board is still there.
 */
export class OrphanSweep {
  readonly #store: Pick<Store, "orphans" | "updates">;
  readonly #logger: Logger;
  readonly #timer: NodeJS.Timeout;
  #sweeping: Promise<void>;

  constructor(store: Pick<Store, "orphans" | "updates">, logger: Logger) {
    this.#store = store;
    this.#logger = logger;
    this.#sweeping = this.sweep();
    this.#timer = setInterval(() => {
      this.#sweeping = this.sweep();
    }, everyMs).unref();
  }

  /** Sweeps once. A failure is logged; the next hour is another chance. */
  async sweep(now = Date.now()): Promise<void> {
    try {
      for (const board of await this.#store.orphans.list(now - graceMs)) {
        await this.#store.updates.delete(contentName(board));
        this.#logger.info({ board }, "what a deleted board had left behind was removed");
      }
    } catch (error) {
      this.#logger.error({ err: error }, "what deleted boards have left behind can't be removed");
    }
  }

  /** Ends it; resolves when nothing is under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#sweeping;
  }
}
