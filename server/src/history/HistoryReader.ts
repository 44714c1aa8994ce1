import type { Logger } from "pino";
import type { HistoryStore, Moment, MomentPath, MomentSummary } from "../store/HistoryStore.ts";
import type { Folder } from "./Folder.ts";
import type { HistoryThread } from "./HistoryThread.ts";
import { buffersOf } from "./stateSource.ts";
import type { CompareJob, Comparison, RestoreJob, RestoreResult, StateSource } from "./historyWork.ts";

/** How many moments are gone through for one page of those that touched an element, and for who wrote in between. */
const maxScanned = 5_000;

/** How many of them are held at a time by who goes through all: each may have touched every element of a board. */
const pageSize = 25;
const scanStep = 500;

/** Where in the log a moment is, and when it was: little enough to hold that of a whole past. */
export type MomentSpan = Pick<MomentSummary, "fromSeq" | "uptoSeq" | "startedAt" | "endedAt"> & {
  /** Somebody did something in it, not the server alone. */
  readonly hasAuthors: boolean;
};

/** What reading the past needs. */
export interface HistoryReaderOptions {
  readonly history: HistoryStore;
  readonly thread: Pick<HistoryThread, "run">;
  readonly folder: Pick<Folder, "foldFinished" | "unfinished">;
  readonly logger: Logger;
}

/** Which moments to list. */
export interface MomentPage {
  /** Only moments before the one that ends with this number. */
  readonly before?: number;
  readonly limit: number;
  /** Only moments that touched this element. */
  readonly element?: string;
}

/** Some moments, newest first. */
export interface ListedMoments {
  readonly moments: readonly MomentSummary[];
  /** There are no older ones. */
  readonly isEnd: boolean;
  /** Where to go on: the number of the oldest moment that was looked at. */
  readonly seenSeq: number;
}

/** Reads documents' pasts. Whatever takes long is done in a thread of its own. */
export class HistoryReader {
  readonly #options: HistoryReaderOptions;

  constructor(options: HistoryReaderOptions) {
    this.#options = options;
  }

  /**
   * Brings the moments up to now. To be called before looking where the newest matter; what is kept can be seen without.
   * Resolves with whether the newest is still going on: it can be seen when it is over.
   */
  async upToNow(document: string): Promise<boolean> {
    try {
      return await this.#options.folder.foldFinished(document);
    } catch (error) {
      this.#options.logger.error({ document, err: error }, "folding failed; history lacks the newest moments");
      return false;
    }
  }

  /** What was done that isn't kept as moments yet; nothing when it can't be told. */
  async unfinished(document: string): Promise<readonly MomentSummary[]> {
    try {
      return await this.#options.folder.unfinished(document);
    } catch (error) {
      this.#options.logger.error({ document, err: error }, "who wrote last can't be told");
      return [];
    }
  }

  /** Where the moments that are kept begin; undefined when there are none. */
  async since(document: string): Promise<number | undefined> {
    return (await this.#options.history.tip(document))?.since;
  }

  /** A page of moments in which somebody did something. */
  async list(document: string, { before, limit, element }: MomentPage): Promise<ListedMoments> {
    const moments: MomentSummary[] = [];
    let seenSeq = before;
    for (let scanned = 0; scanned < maxScanned;) {
      const step = element === undefined ? limit - moments.length + 1 : scanStep;
      const found = await this.#options.history.listMoments(document, { beforeSeq: seenSeq, limit: step });
      for (const moment of found.toReversed()) {
        if (moments.length === limit) return { moments, isEnd: false, seenSeq: seenSeq ?? 0 };
        seenSeq = moment.uptoSeq;
        const isTouched = element === undefined || moment.touched.some((touched) => touched.element === element);
        if (isTouched && moment.authors.length > 0) moments.push(moment);
      }
      if (found.length < step) return { moments, isEnd: true, seenSeq: seenSeq ?? 0 };
      scanned += found.length;
    }
    return { moments, isEnd: false, seenSeq: seenSeq ?? 0 };
  }

  /** The moment that ends with a number; undefined when there is none (any more). */
  async find(document: string, seq: number): Promise<MomentSummary | undefined> {
    const [moment] = await this.#options.history.listMoments(document, { beforeSeq: seq + 1, limit: 1 });
    return moment?.uptoSeq === seq ? moment : undefined;
  }

  /** The newest moment that had ended by a time; undefined when none is kept. */
  async findLastBy(document: string, time: number): Promise<MomentSummary | undefined> {
    const begun = await this.#options.history.listMoments(document, { until: time, limit: 2 });
    // Of those that had begun at most one was still going on.
    return begun.findLast(({ endedAt }) => endedAt <= time);
  }

  /** Every moment from one to another, both among them, oldest first, without what it touched; of very many the newest. */
  async spans(document: string, since: number, uptoSeq: number): Promise<readonly MomentSpan[]> {
    const spans: MomentSpan[] = [];
    for await (const page of this.pages(document, since, uptoSeq)) {
      for (const { fromSeq, uptoSeq: end, startedAt, endedAt, authors } of page) {
        spans.push({ fromSeq, uptoSeq: end, startedAt, endedAt, hasAuthors: authors.length > 0 });
      }
    }
    return spans.toReversed();
  }

  /** The same moments, newest first, some at a time, for who has to keep only what comes of them. */
  async *pages(document: string, since: number, uptoSeq: number): AsyncGenerator<readonly MomentSummary[], void, void> {
    let beforeSeq = uptoSeq + 1;
    for (let scanned = 0; scanned < maxScanned;) {
      const limit = Math.min(pageSize, maxScanned - scanned);
      const found = await this.#options.history.listMoments(document, { since, beforeSeq, limit });
      const [oldest] = found;
      if (oldest === undefined) return;
      yield found.toReversed();
      scanned += found.length;
      beforeSeq = oldest.uptoSeq;
    }
  }

  /** The state of a document after a number; undefined when what is kept doesn't lead there. */
  async stateAfter(document: string, seq: number): Promise<StateSource | undefined> {
    if (seq === 0) return { updates: [] };
    const { base, moments } = await this.#options.history.readMoments(document, seq, seq);
    let reached = base?.seq ?? 0;
    for (const { fromSeq, uptoSeq } of moments) {
      if (fromSeq !== reached + 1) return undefined;
      reached = uptoSeq;
    }
    if (reached !== seq) return undefined;
    const updates = moments.map(({ update }) => new Uint8Array(update));
    const key = `${document}@${seq}`;
    return base === undefined ? { key, updates } : { key, base: new Uint8Array(base.state), updates };
  }

  /** The updates that lead on from the state after a number, oldest first; each can be applied to what comes before it. */
  async updatesAfter(document: string, seq: number, uptoSeq: number): Promise<readonly Moment[]> {
    const { moments }: MomentPath = await this.#options.history.readMoments(document, seq, uptoSeq);
    let reached = seq;
    const updates: Moment[] = [];
    for (const moment of moments) {
      if (moment.uptoSeq <= seq) continue;
      // Across a gap (history was switched off for a while) the whole state leads as well: it has the earlier one in it.
      const isNext = moment.fromSeq === reached + 1;
      updates.push(isNext || moment.state === undefined ? moment : { ...moment, update: moment.state });
      reached = moment.uptoSeq;
    }
    return updates;
  }

  /** The board in a state after a number, as JSON; undefined when what is kept doesn't lead there. */
  async content(document: string, kind: string, seq: number): Promise<Uint8Array | undefined> {
    const source = await this.stateAfter(document, seq);
    if (source === undefined) return undefined;
    return this.contentOf(kind, source);
  }

  /** The board in any state, in today's format, as JSON. The source's bytes are given away. */
  contentOf(kind: string, source: StateSource): Promise<Uint8Array> {
    return this.#options.thread.run("content", { kind, source }, buffersOf(source));
  }

  /** Two states side by side. The sources' bytes are given away, so they must be two. */
  compare(job: CompareJob): Promise<Comparison> {
    return this.#options.thread.run("compare", job, [...buffersOf(job.from), ...buffersOf(job.to)]);
  }

  /** The change that brings a past state back. The sources' bytes are given away. */
  restore(job: RestoreJob): Promise<RestoreResult> {
    return this.#options.thread.run("restore", job, [...buffersOf(job.past), ...buffersOf(job.present)]);
  }

  /**
   * Lets the thread get ready, for when somebody will look at the past soon: starting it and loading boards' kinds takes
   * as long as building a board of 10,000 cards.
   */
  prepare(): void {
    this.#options.thread.run("prepare", undefined).catch((error: unknown) => {
      this.#options.logger.debug({ err: error }, "the thread of history isn't ready");
    });
  }

  /** A state in one piece (encoding v2). The source's bytes are given away. */
  mergeState(source: StateSource): Promise<Uint8Array> {
    return this.#options.thread.run("state", source, buffersOf(source));
  }
}
