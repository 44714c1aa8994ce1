import type { Logger } from "pino";
import type { Growth, GrowthListener } from "../collab/GrowthListener.ts";
import type { HistoryStore, Moment } from "../store/HistoryStore.ts";
import type { ElementOwner } from "../store/OwnerStore.ts";
import type { StoredDocument, UpdateLog, UpdateRow } from "../store/UpdateLog.ts";
import type { BrokenRow } from "./applyRows.ts";
import { finishedRows } from "./cutMoments.ts";
import type { FoldResult } from "./foldRows.ts";
import type { FoldJob } from "./historyWork.ts";
import type { HistoryThread } from "./HistoryThread.ts";
import { packRows } from "./packRows.ts";

/** When logs are folded by themselves. */
export const foldLimits = {
  /** A document that people edit is folded when its log has grown by this much. */
  rows: 500,
  bytes: 1024 * 1024,
  /** One that nobody has open any more, by this much; less loads fast enough. */
  closedRows: 100,
  closedBytes: 64 * 1024,
  /** Between two folds of one document lie so many times what the last one took, so that large boards aren't rebuilt all the time. */
  pauseFactor: 30,
  minPauseMs: 10_000,
  maxPauseMs: 5 * 60_000,
} as const;

/** What folding needs. */
export interface FolderOptions {
  readonly updates: UpdateLog;
  readonly history: Pick<HistoryStore, "tip">;
  readonly thread: Pick<HistoryThread, "run">;
  readonly logger: Logger;
  /** Whether moments are kept of a document. */
  readonly keepsMomentsOf: (document: string) => boolean;
  /** The root types of a document whose keys are elements. */
  readonly elementsOf: (document: string) => readonly string[];
  /** Lengths of pauses for tests; `foldLimits` in earnest. */
  readonly limits?: Partial<Record<keyof typeof foldLimits, number>>;
}

interface Progress {
  rows: number;
  bytes: number;
  notBefore: number;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Folds documents' logs in the background: the rows become a snapshot, so that boards open fast, and moments, so that
 * their past can be looked at. A moment is folded when it is over, whoever looks and however often. Reads what it folds
 * from the store, so it needs no live document, costs the event loop nothing but the passing on of bytes, and misses
 * nothing when the program was killed. Any server may fold; the store lets the first one win. A fold that fails is only
 * logged, because the rows that it would have folded are all still there.
 */
export class Folder implements GrowthListener {
  readonly #options: FolderOptions;
  readonly #limits: Record<keyof typeof foldLimits, number>;
  readonly #progress = new Map<string, Progress>();
  /** The last fold asked for of each document; they run one after the other. */
  readonly #folds = new Map<string, Promise<void>>();
  /** Looks for finished moments that are under way; who asks meanwhile gets the same answer. */
  readonly #asked = new Map<string, Promise<boolean>>();
  #isStopping = false;

  constructor(options: FolderOptions) {
    this.#options = options;
    this.#limits = { ...foldLimits, ...options.limits };
  }

  loaded(document: string, { rows, bytes }: Growth): void {
    this.#forget(document);
    // What has grown before it was opened can wait: whoever opens a large board needs the processor now.
    const notBefore = this.#hasGrown({ rows, bytes }) ? Date.now() + this.#limits.minPauseMs : 0;
    this.#progress.set(document, { rows, bytes, notBefore, timer: undefined });
    this.#considerFolding(document);
  }

  grew(document: string, bytes: number): void {
    const progress = this.#progress.get(document);
    if (progress === undefined) return;
    progress.rows += 1;
    progress.bytes += bytes;
    this.#considerFolding(document);
  }

  unloaded(document: string): void {
    const progress = this.#forget(document);
    if (progress === undefined || this.#isStopping) return;
    const { closedRows, closedBytes } = this.#limits;
    if (progress.rows >= closedRows || progress.bytes >= closedBytes) void this.#foldQuietly(document);
  }

  /**
   * Folds the moments that are over, for who wants to see the newest ones. However many ask, a moment is folded once;
   * asking costs little when there is nothing to fold. Resolves with whether the newest moment is still going on, so that
   * it isn't there yet. Rejects when the store or the thread fails.
   */
  foldFinished(document: string): Promise<boolean> {
    if (!this.#options.keepsMomentsOf(document) || this.#isStopping) return Promise.resolve(false);
    const asked = this.#asked.get(document) ?? this.#foldAsked(document);
    this.#asked.set(document, asked);
    return asked;
  }

  /** The moments that aren't kept yet, as they would be if the newest were over; nothing is stored. */
  async unfinished(document: string): Promise<readonly Moment[]> {
    if (!this.#options.keepsMomentsOf(document)) return [];
    const stored = await this.#options.updates.load(document);
    if (stored.rows.length === 0) return [];
    return (await this.#run(document, stored, stored.rows)).moments;
  }

  /** Who made elements in rows that aren't folded yet, as far as nobody did before; nothing is stored. */
  async unfoldedOwners(document: string): Promise<readonly ElementOwner[]> {
    const stored = await this.#options.updates.load(document);
    return stored.rows.length === 0 ? [] : (await this.#run(document, stored, stored.rows)).made;
  }

  /** Starts no more folds, from this call on, and resolves when none is under way. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    for (const document of this.#progress.keys()) this.#forget(document);
    await Promise.allSettled(this.#folds.values());
  }

  async #foldAsked(document: string): Promise<boolean> {
    try {
      const { updates, history } = this.#options;
      const [heads, tip] = await Promise.all([updates.heads([document]), history.tip(document)]);
      if (heads.get(document) === tip?.uptoSeq) return false;
      // Of a board on which somebody writes, that is all: some seconds of rows are read, and the board isn't built.
      const { rows } = await updates.readAfter(document, tip?.uptoSeq ?? 0);
      const finished = this.#finished(document, rows).length;
      if (finished > 0) await this.#enqueue(document);
      return finished < rows.length;
    } finally {
      this.#asked.delete(document);
    }
  }

  #considerFolding(document: string): void {
    const progress = this.#progress.get(document);
    if (progress === undefined || progress.timer !== undefined || this.#isStopping) return;
    if (!this.#hasGrown(progress)) return;
    const wait = Math.max(0, progress.notBefore - Date.now());
    progress.timer = setTimeout(() => void this.#foldQuietly(document), wait).unref();
  }

  #hasGrown({ rows, bytes }: Growth): boolean {
    return rows >= this.#limits.rows || bytes >= this.#limits.bytes;
  }

  async #foldQuietly(document: string): Promise<void> {
    const progress = this.#progress.get(document);
    const began = Date.now();
    try {
      await this.#enqueue(document);
    } catch (error) {
      const level = this.#isStopping ? "debug" : "error";
      this.#options.logger[level]({ document, err: error }, "folding failed; the updates stay in the log");
    }
    if (progress === undefined) return;
    const { pauseFactor, minPauseMs, maxPauseMs } = this.#limits;
    const now = Date.now();
    progress.notBefore = now + Math.min(Math.max((now - began) * pauseFactor, minPauseMs), maxPauseMs);
    progress.timer = undefined;
    this.#considerFolding(document);
  }

  #enqueue(document: string): Promise<void> {
    const earlier = this.#folds.get(document) ?? Promise.resolve();
    const fold = this.#foldAfter(earlier, document).finally(() => {
      if (this.#folds.get(document) === fold) this.#folds.delete(document);
    });
    this.#folds.set(document, fold);
    return fold;
  }

  async #foldAfter(earlier: Promise<void>, document: string): Promise<void> {
    // Whether it failed was told to who asked for it.
    await earlier.catch(() => undefined);
    if (!this.#isStopping) await this.#fold(document);
  }

  async #fold(document: string): Promise<void> {
    const stored = await this.#options.updates.load(document);
    const rows = this.#finished(document, stored.rows);
    if (rows.length > 0) {
      const { state, seq, moments, made, broken } = await this.#run(document, stored, rows);
      for (const row of broken) await this.#quarantine(document, row);
      await this.#options.updates.fold(document, { state, seq, base: stored.snapshot?.seq ?? 0, moments, made });
    }
    this.#wasFolded(document, stored.rows, rows);
  }

  /** What may be folded now. Where no moments are kept there is none to wait for. */
  #finished(document: string, rows: readonly UpdateRow[]): readonly UpdateRow[] {
    return this.#options.keepsMomentsOf(document) ? finishedRows(rows, Date.now()) : rows;
  }

  async #run(document: string, stored: StoredDocument, rows: readonly UpdateRow[]): Promise<FoldResult> {
    const job = await this.#prepare(document, { ...stored, rows });
    const transfer = [job.packed.bytes.buffer, ...(job.snapshot ? [job.snapshot.state.buffer] : [])];
    return this.#options.thread.run("fold", job, transfer);
  }

  async #prepare(
    document: string,
    { snapshot, rows }: StoredDocument,
  ): Promise<FoldJob & { readonly snapshot?: { readonly state: Uint8Array<ArrayBuffer>; readonly seq: number } }> {
    const history = this.#options.keepsMomentsOf(document)
      ? { history: { tip: await this.#options.history.tip(document) } }
      : {};
    const state = snapshot && { snapshot: { state: new Uint8Array(snapshot.state), seq: snapshot.seq } };
    return { packed: packRows(rows), elements: this.#options.elementsOf(document), ...state, ...history };
  }

  /** What was folded is no longer ahead of the snapshot, whoever folded it; what was appended since is. */
  #wasFolded(document: string, read: readonly UpdateRow[], folded: readonly UpdateRow[]): void {
    const progress = this.#progress.get(document);
    if (progress === undefined) return;
    const bytes = folded.reduce((sum, { update }) => sum + update.byteLength, 0);
    progress.rows = read.length === 0 ? 0 : Math.max(0, progress.rows - folded.length);
    progress.bytes = read.length === 0 ? 0 : Math.max(0, progress.bytes - bytes);
  }

  async #quarantine(document: string, { seq, reason }: BrokenRow): Promise<void> {
    this.#options.logger.error({ document, seq, reason }, "broken update set aside; the document is folded without it");
    await this.#options.updates.quarantine(document, seq, reason);
  }

  #forget(document: string): Progress | undefined {
    const progress = this.#progress.get(document);
    clearTimeout(progress?.timer);
    this.#progress.delete(document);
    return progress;
  }
}
