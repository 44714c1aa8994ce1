import * as Y from "yjs";
import type { UpdateAuthor, UpdateLog } from "../store/UpdateLog.ts";

interface Progress {
  /** Number of the newest row that is in the live document. */
  appliedSeq: number;
  /** For each append under way: what `appliedSeq` was when it began. */
  readonly floors: Map<symbol, number>;
  rows: number;
  bytes: number;
}

/** A stored update that Yjs can't apply. Its row was set aside. */
export class UnappliableUpdateError extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = "UnappliableUpdateError";
  }
}

/** How far a document has grown past its last snapshot. */
export interface Growth {
  readonly rows: number;
  readonly bytes: number;
}

/**
 * The only way in which a live document changes: append to the log, then apply, never the other
 * way round. So whatever anyone sees or gets acknowledged is on disk. Sockets and the server's own
 * writes both go through `commit`.
 * Keeps for each live document the watermark up to which a snapshot of it may fold the log.
 */
export class Journal {
  readonly #log: UpdateLog;
  readonly #progress = new Map<string, Progress>();

  constructor(log: UpdateLog) {
    this.#log = log;
  }

  /**
   * Stores an update and then applies it to the live document, which broadcasts it with `origin`.
   * Rejects, with the document untouched, when storing failed. When a stored update turns out not
   * to be applicable, its row is quarantined, so that it doesn't stop the next load, and this
   * rejects with an UnappliableUpdateError.
   */
  async commit(
    name: string,
    document: Y.Doc,
    update: Uint8Array,
    author: UpdateAuthor,
    origin: unknown,
  ): Promise<void> {
    const progress = this.#progressOf(name);
    const append = Symbol("append");
    progress.floors.set(append, progress.appliedSeq);
    try {
      const seq = await this.#log.append(name, update, author);
      await this.#apply(name, document, update, seq, origin);
      progress.appliedSeq = Math.max(progress.appliedSeq, seq);
      progress.rows += 1;
      progress.bytes += update.byteLength;
    } finally {
      progress.floors.delete(append);
    }
  }

  /** Says where a document that was just loaded stands. */
  opened(name: string, appliedSeq: number, growth: Growth): void {
    this.#progress.set(name, { appliedSeq, floors: new Map(), ...growth });
  }

  /** Forgets a document that was unloaded. */
  closed(name: string): void {
    this.#progress.delete(name);
  }

  /** What was appended since the last snapshot. */
  growth(name: string): Growth {
    const { rows, bytes } = this.#progressOf(name);
    return { rows, bytes };
  }

  /**
   * Writes a snapshot of the live document and folds the rows beneath it.
   * Appends under way get higher numbers than what was applied when they began, so the lowest of
   * those floors is a number up to which every row is in the document.
   */
  async fold(name: string, document: Y.Doc): Promise<void> {
    const progress = this.#progressOf(name);
    const watermark = Math.min(progress.appliedSeq, ...progress.floors.values());
    const state = Y.encodeStateAsUpdateV2(document);
    const { rows, bytes } = progress;
    await this.#log.fold(name, { state, seq: watermark, moments: [] });
    progress.rows -= rows;
    progress.bytes -= bytes;
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

  #progressOf(name: string): Progress {
    let progress = this.#progress.get(name);
    if (progress === undefined) {
      progress = { appliedSeq: 0, floors: new Map(), rows: 0, bytes: 0 };
      this.#progress.set(name, progress);
    }
    return progress;
  }
}
