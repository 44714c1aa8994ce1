import type { Logger } from "pino";
import type { BoardDescription } from "../content/describeBoard.ts";
import type { LastChange } from "../collab/IndexedChange.ts";
import type { ElementOwner } from "../store/OwnerStore.ts";
import type { Store } from "../store/Store.ts";
import { Folder } from "./Folder.ts";
import { HistoryReader } from "./HistoryReader.ts";
import { HistoryThread } from "./HistoryThread.ts";
import { buffersOf, presentState } from "./stateSource.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** A board's description with who wrote the last row of its log, and when; unset where the log begins with a snapshot alone. */
export interface LoggedDescription extends BoardDescription {
  readonly last?: LastChange;
}

/** What a server's history is made from. */
export interface HistoryOptions {
  readonly store: Pick<Store, "updates" | "history" | "owners">;
  readonly logger: Logger;
  /** For how many days moments are kept; 0: none are, and those that were kept go. */
  readonly days: number;
  /** Whether moments are kept of the document with this name. */
  readonly hasHistory: (document: string) => boolean;
  /** The root types whose keys are elements, in the document with this name. */
  readonly elementsOf: (document: string) => readonly string[];
}

/**
 * A server's history: folds logs into moments, drops those that are over, and reads them. Folding, reading and
 * describing have a thread each, so that who looks back doesn't wait for large boards that are being folded or described.
 */
export class History {
  readonly days: number;
  readonly folder: Folder;
  readonly reader: HistoryReader;
  readonly #options: HistoryOptions;
  readonly #folding: HistoryThread;
  readonly #reading: HistoryThread;
  readonly #describing: HistoryThread;
  readonly #timer: NodeJS.Timeout;

  /** Begins at once to drop what is over, and does so again every day. */
  constructor(options: HistoryOptions) {
    const { store, logger, days, hasHistory, elementsOf } = options;
    this.#options = options;
    this.days = days;
    this.#folding = new HistoryThread(logger);
    this.#reading = new HistoryThread(logger);
    this.#describing = new HistoryThread(logger);
    const { updates, history } = store;
    const keepsMomentsOf = (document: string) => days > 0 && hasHistory(document);
    this.folder = new Folder({ updates, history, thread: this.#folding, logger, keepsMomentsOf, elementsOf });
    this.reader = new HistoryReader({ history, thread: this.#reading, folder: this.folder, logger });
    void this.prune();
    this.#timer = setInterval(() => void this.prune(), dayMs).unref();
  }

  /** Drops moments that are over. A failure is logged; the next day is another chance. */
  async prune(now = Date.now()): Promise<void> {
    const { store, logger, days } = this.#options;
    try {
      const dropped = await store.history.prune(days === 0 ? Number.POSITIVE_INFINITY : now - days * dayMs);
      if (dropped > 0) logger.info({ moments: dropped, days }, "moments of history dropped, because they are over");
    } catch (error) {
      logger.error({ err: error }, "old moments of history can't be dropped");
    }
  }

  /** What lists and search know of a board, by what its log holds now. @throws Error when this program can't read it. */
  async describe(document: string, kind: string): Promise<LoggedDescription> {
    const stored = await this.#options.store.updates.load(document);
    const last = stored.rows.at(-1);
    const source = presentState(stored);
    const described = await this.#describing.run("describe", { kind, source }, buffersOf(source));
    return { ...described, ...(last && { last: { by: last.userId, at: last.at } }) };
  }

  /** Who made these elements of a document, by what its log holds now; of what was made before that was noted nobody knows. */
  async owners(document: string, elements: readonly string[]): Promise<ReadonlyMap<string, ElementOwner>> {
    // In this order: what is folded in between is in both, and in none otherwise.
    const unfolded = await this.folder.unfoldedOwners(document);
    const folded = await this.#options.store.owners.list(document, elements);
    const wanted = new Set(elements);
    const known = [...unfolded.filter(({ element }) => wanted.has(element)), ...folded];
    return new Map(known.map((owner) => [owner.element, owner]));
  }

  /** A document's state in one piece (encoding v2), by what its log holds now. */
  async state(document: string): Promise<Uint8Array> {
    const source = presentState(await this.#options.store.updates.load(document));
    return this.#describing.run("state", source, buffersOf(source));
  }

  /** Gives up folding, because the server stops: what isn't folded is in the log. Reading goes on for open requests. */
  async stopFolding(): Promise<void> {
    clearInterval(this.#timer);
    const ended = this.folder.stop();
    this.#folding.stop();
    await ended;
  }

  /** Ends everything; resolves when nothing is under way. */
  async stop(): Promise<void> {
    this.#reading.stop();
    this.#describing.stop();
    await this.stopFolding();
  }
}
