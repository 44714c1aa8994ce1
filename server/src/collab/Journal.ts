import type { Logger } from "pino";
import * as Y from "yjs";
import type { UpdateAuthor, UpdateLog } from "../store/UpdateLog.ts";
import { gapMs, maxEarly } from "./limits.ts";
import { noRelay, type Relay } from "./Relay.ts";
import { Sequence } from "./Sequence.ts";

/** A stored update that Yjs can't apply. Its row was set aside. */
export class UnappliableUpdateError extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = "UnappliableUpdateError";
  }
}

interface Live {
  readonly document: Y.Doc;
  readonly sequence: Sequence;
  /** What other servers wrote and something before it is missing. */
  readonly early: Map<number, Uint8Array>;
  /** The reading of the log that is under way, and the one that begins after it. */
  reading: Promise<void> | undefined;
  next: Promise<void> | undefined;
  timer: NodeJS.Timeout | undefined;
}

/** Who is told what the log holds, and of what. */
export interface JournalOptions {
  readonly logger: Logger;
  /** Other servers on the same log; none by default. */
  readonly relay?: Relay;
  /** Called for each row that a live document got, with its size. */
  readonly grew?: (name: string, bytes: number) => void;
}

/**
 * The only way in which a live document changes: what is in the log is applied, never the other way round. So whatever
 * anyone sees or gets acknowledged is on disk. Sockets and the server's own writes both go through `commit`; what other
 * servers have written comes by `receive`, and by `catchUp` where that is late.
 * The numbers of a document's rows follow one another without gaps, so it is known whether anything is missing.
 */
export class Journal {
  readonly #log: UpdateLog;
  readonly #logger: Logger;
  readonly #relay: Relay | undefined;
  readonly #grew: (name: string, bytes: number) => void;
  readonly #live = new Map<string, Live>();

  constructor(log: UpdateLog, { logger, relay, grew }: JournalOptions) {
    this.#log = log;
    this.#logger = logger;
    this.#relay = relay === noRelay ? undefined : relay;
    this.#grew = grew ?? (() => {});
  }

  /**
   * Stores an update and then applies it to the live document, which broadcasts it with `origin`.
   * Rejects, with the document untouched, when storing failed. When a stored update turns out not to be applicable, its
   * row is quarantined, so that it doesn't stop the next load, and this rejects with an UnappliableUpdateError.
   */
  async commit(
    name: string,
    document: Y.Doc,
    update: Uint8Array,
    author: UpdateAuthor,
    origin: unknown,
  ): Promise<void> {
    const seq = await this.#log.append(name, update, author);
    const live = this.#live.get(name);
    try {
      await this.#apply(name, document, update, seq, origin);
    } finally {
      if (live?.document === document) this.#note(name, live, seq, update);
    }
    this.#relay?.published(name, seq, update);
  }

  /** Takes what another server has written: applied if everything before it is there, kept for a moment if not. */
  receive(name: string, seq: number, update: Uint8Array): void {
    const live = this.#live.get(name);
    if (live === undefined || live.sequence.has(seq)) return;
    if (seq > live.sequence.position + 1) {
      if (live.early.size < maxEarly) live.early.set(seq, update);
      this.#fillSoon(name, live);
      return;
    }
    this.#applyReceived(name, live, seq, update);
    this.#applyEarly(name, live);
  }

  /**
   * Reads from the log what a live document lacks of what was in it when this was called, and applies it.
   * Costs nothing where nobody else writes. Rejects when the log can't be read.
   */
  async catchUp(name: string): Promise<void> {
    const live = this.#live.get(name);
    if (live === undefined || (this.#relay === undefined && !live.sequence.hasGap)) return;
    await this.#readOn(name, live);
  }

  /** The number up to which a live document has everything that is in the log; undefined when it isn't live. */
  position(name: string): number | undefined {
    return this.#live.get(name)?.sequence.position;
  }

  /** Says that a document was just loaded, with everything up to a number in it. */
  opened(name: string, document: Y.Doc, position: number): void {
    const sequence = new Sequence(position);
    this.closed(name);
    this.#live.set(name, {
      document,
      sequence,
      early: new Map(),
      reading: undefined,
      next: undefined,
      timer: undefined,
    });
  }

  /** Forgets a document that was unloaded. */
  closed(name: string): void {
    clearTimeout(this.#live.get(name)?.timer);
    this.#live.delete(name);
  }

  /** One reading at a time; who asks during it gets the next one, because this one may have begun too early for them. */
  #readOn(name: string, live: Live): Promise<void> {
    if (live.reading !== undefined) {
      live.next ??= live.reading.then(
        () => this.#readOn(name, live),
        () => this.#readOn(name, live),
      );
      return live.next;
    }
    live.next = undefined;
    live.reading = this.#read(name, live).finally(() => (live.reading = undefined));
    return live.reading;
  }

  async #read(name: string, live: Live): Promise<void> {
    const { sequence, document } = live;
    const { snapshot, rows } = await this.#log.readAfter(name, sequence.position);
    if (this.#live.get(name) !== live) return;
    if (snapshot !== undefined) {
      Y.applyUpdateV2(document, snapshot.state, { source: "local" });
      sequence.addUpto(snapshot.seq);
    }
    for (const { seq, update, userId } of rows) {
      if (sequence.has(seq)) continue;
      const origin = { source: "local", context: { principal: { id: userId } } };
      try {
        await this.#apply(name, document, update, seq, origin);
      } catch (error) {
        this.#logger.error({ document: name, seq, err: error }, "broken update set aside");
      }
      this.#note(name, live, seq, update);
    }
    sequence.addUpto(rows.at(-1)?.seq ?? 0);
    this.#applyEarly(name, live);
  }

  #note(name: string, live: Live, seq: number, update: Uint8Array): void {
    if (live.sequence.has(seq)) return;
    live.sequence.add(seq);
    live.early.delete(seq);
    this.#grew(name, update.byteLength);
    if (live.sequence.hasGap) this.#fillSoon(name, live);
  }

  #applyReceived(name: string, live: Live, seq: number, update: Uint8Array): void {
    try {
      Y.applyUpdate(live.document, update, { source: "redis" });
    } catch (error) {
      this.#logger.error({ document: name, seq, err: error }, "another server's update can't be applied");
    }
    this.#note(name, live, seq, update);
  }

  #applyEarly(name: string, live: Live): void {
    for (;;) {
      const seq = live.sequence.position + 1;
      const update = live.early.get(seq);
      if (update === undefined) break;
      this.#applyReceived(name, live, seq, update);
    }
    for (const seq of live.early.keys()) if (live.sequence.has(seq)) live.early.delete(seq);
  }

  /** What is missing is usually under way; when it isn't there after a moment, it is read from the log. */
  #fillSoon(name: string, live: Live, afterMs: number = gapMs.patience): void {
    live.timer ??= setTimeout(() => {
      live.timer = undefined;
      if (!live.sequence.hasGap && live.early.size === 0) return;
      this.#readOn(name, live).catch((error: unknown) => {
        this.#logger.warn({ document: name, err: error }, "the log can't be read; trying again");
        if (this.#live.get(name) === live) this.#fillSoon(name, live, gapMs.retry);
      });
    }, afterMs).unref();
  }

  async #apply(name: string, document: Y.Doc, update: Uint8Array, seq: number, origin: unknown): Promise<void> {
    try {
      Y.applyUpdate(document, update, origin);
    } catch (error) {
      const failure = new UnappliableUpdateError(error);
      await this.#log.quarantine(name, seq, failure.message);
      throw failure;
    }
  }
}
