import { parseDocumentName } from "@throughline/api";
import type { Logger } from "pino";
import type { Growth, GrowthListener } from "../collab/GrowthListener.ts";
import type { HistoryStore } from "../store/HistoryStore.ts";
import type { StoredDocument, UpdateLog } from "../store/UpdateLog.ts";
import type { BrokenRow } from "./applyRows.ts";
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
  /** Whether moments are kept at all; they are of boards only. */
  readonly keepsMoments: boolean;
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
 * their past can be looked at. Reads what it folds from the store, so it needs no live document, costs the event loop
 * nothing but the passing on of bytes, and misses nothing when the program was killed. Any server may fold; the store
 * lets the first one win. A fold that fails is only logged, because the rows that it would have folded are all still there.
 */
export class Folder implements GrowthListener {
  readonly #options: FolderOptions;
  readonly #limits: Record<keyof typeof foldLimits, number>;
  readonly #progress = new Map<string, Progress>();
  /** The last fold asked for of each document; they run one after the other. */
  readonly #folds = new Map<string, Promise<void>>();
  #isStopping = false;

  constructor(options: FolderOptions) {
    this.#options = options;
    this.#limits = { ...foldLimits, ...options.limits };
  }

  loaded(document: string, { rows, bytes }: Growth): void {
    this.#forget(document);
    this.#progress.set(document, { rows, bytes, notBefore: 0, timer: undefined });
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
   * Folds all that was appended before the call; for who wants to see the newest moments. Costs little when there is
   * nothing to fold. Rejects when the store or the thread fails.
   */
  async foldNow(document: string): Promise<void> {
    if (!this.#keepsMomentsOf(document) || this.#isStopping) return;
    const [heads, tip] = await Promise.all([
      this.#options.updates.heads([document]),
      this.#options.history.tip(document),
    ]);
    if (heads.get(document) !== tip?.uptoSeq) await this.#enqueue(document);
  }

  /** Starts no more folds, from this call on, and resolves when none is under way. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    for (const document of this.#progress.keys()) this.#forget(document);
    await Promise.allSettled(this.#folds.values());
  }

  #considerFolding(document: string): void {
    const progress = this.#progress.get(document);
    if (progress === undefined || progress.timer !== undefined || this.#isStopping) return;
    if (progress.rows < this.#limits.rows && progress.bytes < this.#limits.bytes) return;
    const wait = Math.max(0, progress.notBefore - Date.now());
    progress.timer = setTimeout(() => void this.#foldQuietly(document), wait).unref();
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
    const { updates, thread } = this.#options;
    const stored = await updates.load(document);
    if (stored.rows.length === 0) return this.#wasFolded(document, stored);
    const job = await this.#prepare(document, stored);
    const transfer = [job.packed.bytes.buffer, ...(job.snapshot ? [job.snapshot.state.buffer] : [])];
    const { state, seq, moments, broken } = await thread.run("fold", job, transfer);
    for (const row of broken) await this.#quarantine(document, row);
    await updates.fold(document, { state, seq, base: stored.snapshot?.seq ?? 0, moments });
    this.#wasFolded(document, stored);
  }

  async #prepare(
    document: string,
    { snapshot, rows }: StoredDocument,
  ): Promise<FoldJob & { readonly snapshot?: { readonly state: Uint8Array<ArrayBuffer>; readonly seq: number } }> {
    const history = this.#keepsMomentsOf(document)
      ? { history: { tip: await this.#options.history.tip(document) } }
      : {};
    const state = snapshot && { snapshot: { state: new Uint8Array(snapshot.state), seq: snapshot.seq } };
    return { packed: packRows(rows), ...state, ...history };
  }

  /** What was read is no longer ahead of the snapshot, whoever folded it; what was appended since is. */
  #wasFolded(document: string, { rows }: StoredDocument): void {
    const progress = this.#progress.get(document);
    if (progress === undefined) return;
    const bytes = rows.reduce((sum, { update }) => sum + update.byteLength, 0);
    progress.rows = rows.length === 0 ? 0 : Math.max(0, progress.rows - rows.length);
    progress.bytes = rows.length === 0 ? 0 : Math.max(0, progress.bytes - bytes);
  }

  async #quarantine(document: string, { seq, reason }: BrokenRow): Promise<void> {
    this.#options.logger.error({ document, seq, reason }, "broken update set aside; the document is folded without it");
    await this.#options.updates.quarantine(document, seq, reason);
  }

  #keepsMomentsOf(document: string): boolean {
    return this.#options.keepsMoments && parseDocumentName(document)?.type === "board";
  }

  #forget(document: string): Progress | undefined {
    const progress = this.#progress.get(document);
    clearTimeout(progress?.timer);
    this.#progress.delete(document);
    return progress;
  }
}
