import { applyRowInSteps, OvertakenRowError } from "@throughline/guard";
import type { Logger } from "pino";
import * as Y from "yjs";
import type { UpdateAuthor, UpdateLog } from "../store/UpdateLog.ts";
import { gapMs, maxEarly } from "./limits.ts";
import { runInTurns } from "./runInTurns.ts";
import { noRelay, type Relay } from "./Relay.ts";

/** A stored update that can't be applied. Its row was set aside. */
export class UnappliableUpdateError extends Error {
  /** Only because its sender stored something else meanwhile: sent anew it will be another. */
  readonly isOvertaken: boolean;

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = "UnappliableUpdateError";
    this.isOvertaken = cause instanceof OvertakenRowError;
  }
}

/** A stored row whose turn hasn't come. */
interface Row {
  readonly update: Uint8Array;
  readonly origin: unknown;
  /** Another server said so; only the log can tell whether it is really what was stored. */
  readonly isHearsay?: boolean;
  /** Told when the row is in the document; other servers' rows have nobody who waits. */
  readonly done?: { resolve(): void; reject(error: unknown): void };
}

interface Live {
  readonly document: Y.Doc;
  /** Everything up to this number is in the document, or is about to be, and nothing above it. */
  position: number;
  readonly early: Map<number, Row>;
  /** Rows that were set aside while the document was live, for those who wrote them and haven't heard so yet. */
  readonly aside: Map<number, UnappliableUpdateError>;
  /** Numbers of which no row was read: only the log can say what became of them. */
  readonly passed: { readonly from: number; readonly upTo: number }[];
  /** Something that was heard made no sense, and is to be read. */
  isInDoubt: boolean;
  /** A row so large that others have their turn while it is applied, or somebody who looks: what comes after it waits. */
  underWay: { readonly seq: number; readonly over: Promise<void> } | undefined;
  /** The reading of the log that is under way, and the one that begins after it. */
  reading: Promise<void> | undefined;
  next: Promise<void> | undefined;
  timer: NodeJS.Timeout | undefined;
}

/** Hocuspocus' origin for what another server has stored, indexed and announced already. */
const fromElsewhere = { source: "redis" };

/** Hocuspocus' origin for what somebody wrote whose connection isn't known here. */
const writtenBy = ({ userId, at }: UpdateAuthor) => ({
  source: "local",
  context: { principal: { id: userId }, writtenAt: at },
});

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
 * Rows are applied in the order of their numbers, which have no gaps, on every server: so all of them, and the document
 * when it is loaded again, come to the same content even where someone has forged two contents for one clock.
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
    this.#relay?.published(name, seq, update);
    const live = this.#live.get(name);
    // It was unloaded meanwhile; who opens it next finds the row in the log.
    if (live === undefined) return;
    if (live.underWay?.seq === seq) await live.underWay.over;
    if (seq <= live.position) {
      // A reading was faster than the append's answer; the row is in the document, or was set aside or passed over.
      const failure = live.aside.get(seq);
      if (failure !== undefined) throw failure;
      if (live.passed.some(({ from, upTo }) => from <= seq && seq <= upTo)) await this.#confirm(name, seq);
      return;
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    // Who has opened it anew may have read the log too early, and gets it like any other row.
    const isSame = live.document === document;
    live.early.set(seq, { update, origin: isSame ? origin : writtenBy(author), done: { resolve, reject } });
    this.#applyNext(name, live);
    await promise;
  }

  /** Takes what another server has written: applied if everything before it is there, kept for a moment if not. */
  receive(name: string, seq: number, update: Uint8Array): void {
    const live = this.#live.get(name);
    if (live === undefined || seq <= live.position || live.early.has(seq)) return;
    if (seq === live.position + 1 || live.early.size < maxEarly) {
      live.early.set(seq, { update, origin: fromElsewhere, isHearsay: true });
    }
    this.#applyNext(name, live);
  }

  /**
   * Reads from the log what a live document lacks of what was in it when this was called, and applies it.
   * Costs nothing where nobody else writes and no large row is being applied. Rejects when the log can't be read.
   */
  async catchUp(name: string): Promise<void> {
    const live = this.#live.get(name);
    if (live === undefined) return;
    for (let over = busy(live); over !== undefined; over = busy(live)) await over;
    if (this.#relay === undefined && live.early.size === 0) return;
    await this.#readOn(name, live);
  }

  /**
   * Does work that looks at a live document in several turns of the event loop: meanwhile the document doesn't change, what
   * is stored waits. The work itself must not wait for something to be applied.
   */
  async whileStill<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const live = this.#live.get(name);
    if (live === undefined) return work();
    for (let over = busy(live); over !== undefined; over = busy(live)) await over;
    const { promise, resolve } = Promise.withResolvers<void>();
    live.underWay = { seq: live.position, over: this.#goOn(name, live, promise) };
    try {
      return await work();
    } finally {
      resolve();
    }
  }

  /** The number up to which a live document has everything that is in the log; undefined when it isn't live. */
  position(name: string): number | undefined {
    return this.#live.get(name)?.position;
  }

  /** Says that a document was just loaded, with everything up to a number in it. */
  opened(name: string, document: Y.Doc, position: number): void {
    this.closed(name);
    this.#live.set(name, {
      document,
      position,
      early: new Map(),
      aside: new Map(),
      passed: [],
      isInDoubt: false,
      underWay: undefined,
      reading: undefined,
      next: undefined,
      timer: undefined,
    });
  }

  /** Forgets a document that was unloaded. What still waits for its turn is in the log. */
  closed(name: string): void {
    const live = this.#live.get(name);
    if (live === undefined) return;
    this.#live.delete(name);
    clearTimeout(live.timer);
    for (const { done } of live.early.values()) done?.resolve();
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
    const stored = Math.max(0, ...[...live.early].map(([seq, { done }]) => (done === undefined ? 0 : seq)));
    const { snapshot, rows } = await this.#log.readAfter(name, live.position);
    for (let over = busy(live); over !== undefined; over = busy(live)) await over;
    if (this.#live.get(name) !== live) return;
    live.isInDoubt = false;
    if (snapshot !== undefined && snapshot.seq > live.position) {
      Y.applyUpdateV2(live.document, snapshot.state, fromElsewhere);
      this.#passOver(name, live, snapshot.seq);
    }
    for (const { seq, update, userId, at } of rows) {
      if (seq <= live.position) continue;
      const { origin, done } = live.early.get(seq) ?? { origin: writtenBy({ userId, at }) };
      this.#passOver(name, live, seq - 1);
      this.#apply(name, live, seq, { update, origin, done });
      for (let over = busy(live); over !== undefined; over = busy(live)) await over;
      if (this.#live.get(name) !== live) return;
    }
    // What was stored before the reading and isn't there now was deleted together with the board.
    this.#passOver(name, live, stored);
    this.#applyNext(name, live);
  }

  /** Applies what waits, as far as nothing before it is missing. */
  #applyNext(name: string, live: Live): void {
    while (live.underWay === undefined) {
      const seq = live.position + 1;
      const row = live.early.get(seq);
      if (row === undefined) break;
      this.#apply(name, live, seq, row);
    }
    if (live.underWay !== undefined) return;
    if (live.early.size > 0 || live.isInDoubt) this.#fillSoon(name, live);
  }

  /** Applies a row at once, or as soon as others have had their turns in between. */
  #apply(name: string, live: Live, seq: number, row: Row): void {
    live.position = seq;
    live.early.delete(seq);
    const steps = applyRowInSteps(live.document, row.update, row.origin, (error) =>
      this.#listenerFailed(name, seq, error),
    );
    const settle = (error?: unknown) =>
      error === undefined ? this.#applied(name, seq, row) : this.#notApplied(name, live, seq, row, error);
    const isWanted = () => this.#live.get(name) === live;
    try {
      const over = runInTurns(steps, isWanted);
      if (over === undefined) return settle();
      live.underWay = {
        seq,
        over: this.#goOn(
          name,
          live,
          over.then(() => settle(), settle),
        ),
      };
    } catch (error) {
      settle(error);
    }
  }

  /** What waited for a large row has its turn; nothing of a document that was closed meanwhile. */
  async #goOn(name: string, live: Live, settled: Promise<void>): Promise<void> {
    await settled;
    live.underWay = undefined;
    if (this.#live.get(name) === live) this.#applyNext(name, live);
  }

  #applied(name: string, seq: number, { update, done }: Row): void {
    done?.resolve();
    try {
      this.#grew(name, update.byteLength);
    } catch (error) {
      this.#listenerFailed(name, seq, error);
    }
  }

  #notApplied(name: string, live: Live, seq: number, { isHearsay, done }: Row, error: unknown): void {
    if (isHearsay === true) {
      live.position = seq - 1;
      live.isInDoubt = true;
      return;
    }
    const failure = new UnappliableUpdateError(error);
    live.aside.set(seq, failure);
    this.#logger.error({ document: name, seq, err: failure }, "broken update set aside");
    this.#log.quarantine(name, seq, failure.message).then(
      () => done?.reject(failure),
      (fault: unknown) => done?.reject(fault),
    );
  }

  /** The row is good and in the document; whoever was to be told of it can't be helped here. */
  #listenerFailed(name: string, seq: number, error: unknown): void {
    this.#logger.error({ document: name, seq, err: error }, "a listener of a document failed");
  }

  /** Numbers that the log has passed and doesn't have: rows that were set aside, folded by another server, or deleted. */
  #passOver(name: string, live: Live, upTo: number): void {
    if (upTo <= live.position) return;
    live.passed.push({ from: live.position + 1, upTo });
    live.position = upTo;
    for (const [seq, { done }] of live.early) {
      if (seq > upTo) continue;
      live.early.delete(seq);
      if (done === undefined) continue;
      this.#confirm(name, seq).then(
        () => done.resolve(),
        (error: unknown) => done.reject(error),
      );
    }
  }

  /** Makes sure that a row which nobody here has applied is in the document's state, and wasn't set aside by another server. */
  async #confirm(name: string, seq: number): Promise<void> {
    if (await this.#log.isQuarantined(name, seq)) throw new UnappliableUpdateError(new OvertakenRowError());
  }

  /** What is missing is usually under way; when it isn't there after a moment, it is read from the log. */
  #fillSoon(name: string, live: Live, afterMs: number = gapMs.patience): void {
    live.timer ??= setTimeout(() => {
      live.timer = undefined;
      if (live.early.size === 0 && !live.isInDoubt) return;
      this.#readOn(name, live).catch((error: unknown) => {
        this.#logger.warn({ document: name, err: error }, "the log can't be read; trying again");
        if (this.#live.get(name) === live) this.#fillSoon(name, live, gapMs.retry);
      });
    }, afterMs).unref();
  }
}

/** The end of what is under way; somebody else may have begun by then. */
function busy(live: Live): Promise<void> | undefined {
  return live.underWay?.over;
}
