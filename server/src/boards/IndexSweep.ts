import type { Logger } from "pino";
import { contentName } from "../content/openBoard.ts";
import type { History } from "../history/History.ts";
import type { IndexedBoard } from "../store/BoardStore.ts";
import type { Store } from "../store/Store.ts";

const page = 200;

/** What finding boards whose rows are behind needs. */
export interface IndexSweepOptions {
  readonly store: Pick<Store, "boards" | "updates">;
  readonly history: Pick<History, "describe">;
  readonly logger: Logger;
}

/**
 * Brings rows of boards up to date that are behind their documents: a row follows some seconds after the changes, so
 * those of a server that was killed, and of a backup that was made meanwhile, never came to it. Looks once, when a server
 * starts, from the log and off the event loop; the boards needn't be opened for it.
 */
export class IndexSweep {
  readonly #options: IndexSweepOptions;
  readonly #sweeping: Promise<void>;
  #isStopping = false;

  /** Begins at once. */
  constructor(options: IndexSweepOptions) {
    this.#options = options;
    this.#sweeping = this.#sweep();
  }

  /** Resolves when every board was looked at, or couldn't be. */
  get done(): Promise<void> {
    return this.#sweeping;
  }

  /** Ends it; resolves when nothing is under way. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#sweeping;
  }

  async #sweep(): Promise<void> {
    const { store, logger } = this.#options;
    try {
      for (let after: string | undefined = ""; after !== undefined && !this.#isStopping;) {
        const boards: IndexedBoard[] = await store.boards.listIndexed(after, page);
        await this.#bringUpToDate(boards);
        after = boards.at(-1)?.id;
      }
    } catch (error) {
      logger.error({ err: error }, "boards whose index is behind can't be found");
    }
  }

  async #bringUpToDate(boards: readonly IndexedBoard[]): Promise<void> {
    const heads = await this.#options.store.updates.heads(boards.map(({ id }) => contentName(id)));
    for (const board of boards) {
      const head = heads.get(contentName(board.id)) ?? 0;
      if (this.#isStopping) return;
      if (head > board.indexedSeq) await this.#index(board, head);
    }
  }

  async #index(board: IndexedBoard, indexedSeq: number): Promise<void> {
    const { store, history, logger } = this.#options;
    try {
      const row = await store.boards.find(board.id);
      if (row === undefined) return;
      const { last, ...described } = await history.describe(contentName(board.id), board.kind);
      const title = described.title.trim() === "" ? row.title : described.title;
      // A board may have been renamed or indexed since its last row was written.
      const isNewer = last !== undefined && last.at > row.updatedAt;
      const [updatedAt, updatedBy] = isNewer ? [last.at, last.by] : [row.updatedAt, row.updatedBy];
      await store.boards.updateIndex(board.id, { ...described, title, updatedAt, updatedBy, indexedSeq });
    } catch (error) {
      const level = this.#isStopping ? "debug" : "warn";
      logger[level]({ board: board.id, err: error }, "board can't be indexed; it is when it is changed");
    }
  }
}
