import * as Y from "yjs";
import type { HistoryTip, Moment } from "../store/HistoryStore.ts";
import type { ElementOwner } from "../store/OwnerStore.ts";
import type { UpdateRow } from "../store/UpdateLog.ts";
import { applyRows, type AppliedRows, type BrokenRow } from "./applyRows.ts";
import { cutMoments } from "./cutMoments.ts";

/**
 * A moment is a checkpoint, with the whole state, when the updates since the last one weigh this share of the state (but
 * at least `bytes`), or when they are so many. Measured: applying updates takes Yjs six times as long per byte as
 * applying a state, so that what comes on top of a checkpoint takes at most twice as long as the checkpoint itself.
 */
export const checkpointAfter = { share: 1 / 4, bytes: 64 * 1024, moments: 1_000 } as const;

/** What is needed to fold a document's log. */
export interface FoldInput {
  readonly snapshot?: { readonly state: Uint8Array; readonly seq: number };
  /** At least one; oldest first. */
  readonly rows: readonly UpdateRow[];
  /** The root types whose keys are elements. */
  readonly elements: readonly string[];
  /** Whether moments are kept of this document, and where they end so far. */
  readonly history?: { readonly tip?: Pick<HistoryTip, "uptoSeq" | "sinceCheckpoint"> };
}

/** A folded log. */
export interface FoldResult {
  /** The state with every row in it; encoding v2. */
  readonly state: Uint8Array;
  readonly seq: number;
  readonly moments: readonly Moment[];
  /** Who made which elements. */
  readonly made: readonly ElementOwner[];
  readonly broken: readonly BrokenRow[];
}

/**
 * Builds a document from its snapshot and rows, and what is remembered of how it came about. Work for a thread of its
 * own: 10,000 cards take some hundred ms. Rows that can't be applied are left out and named.
 * Moments follow each other without a gap. Where they don't continue those that are kept already (history begins, or
 * was switched off for a while) they begin with one that nobody wrote: a checkpoint of the state before.
 */
export function foldRows({ snapshot, rows, elements, history }: FoldInput): FoldResult {
  const document = new Y.Doc();
  if (snapshot !== undefined) Y.applyUpdateV2(document, snapshot.state);
  const seq = rows.at(-1)?.seq ?? snapshot?.seq ?? 0;
  const moments: Moment[] = [];
  const broken: BrokenRow[] = [];
  const made: ElementOwner[] = [];
  const roots = new Set(elements);
  if (history === undefined) {
    const change = applyRows(document, rows, roots);
    broken.push(...change.broken);
    made.push(...change.made);
  } else {
    const chain = new MomentChain(document, snapshot, history.tip, rows[0]?.at ?? 0);
    for (const group of cutMoments(rows)) {
      const change = applyRows(document, group, roots);
      broken.push(...change.broken);
      made.push(...change.made);
      chain.add(group, change);
    }
    moments.push(...chain.close(seq));
  }
  return { state: Y.encodeStateAsUpdateV2(document), seq, moments, made: firstOfEach(made), broken };
}

/** What is made again after it was deleted is whose it was. */
function firstOfEach(made: readonly ElementOwner[]): ElementOwner[] {
  const first = new Map<string, ElementOwner>();
  for (const owner of made) if (!first.has(owner.element)) first.set(owner.element, owner);
  return Array.from(first.values());
}

/** Puts moments one after the other and decides which of them are checkpoints. */
class MomentChain {
  readonly #document: Y.Doc;
  readonly #moments: Moment[] = [];
  #uptoSeq: number;
  #latest = 0;
  #stateBytes: number;
  #since: { moments: number; bytes: number };
  #needsCheckpoint: boolean;

  constructor(
    document: Y.Doc,
    snapshot: FoldInput["snapshot"],
    tip: Pick<HistoryTip, "uptoSeq" | "sinceCheckpoint"> | undefined,
    beganAt: number,
  ) {
    this.#document = document;
    this.#uptoSeq = snapshot?.seq ?? 0;
    this.#stateBytes = snapshot?.state.byteLength ?? 0;
    const continues = tip !== undefined && tip.uptoSeq === this.#uptoSeq;
    this.#since = continues ? { ...tip.sinceCheckpoint } : { moments: 0, bytes: 0 };
    this.#needsCheckpoint = !continues && snapshot === undefined;
    if (!continues && snapshot !== undefined) this.#moments.push(buildBeginning(snapshot, beganAt));
  }

  /** Adds what a group of rows changed. One that changed nothing becomes part of the next. */
  add(rows: readonly UpdateRow[], { update, applied, touched }: AppliedRows): void {
    const last = rows.at(-1);
    if (update === undefined || last === undefined) return;
    const earliest = applied.reduce((time, { at }) => Math.min(time, at), Number.MAX_SAFE_INTEGER);
    // Several servers' clocks may differ, but a timeline goes one way.
    this.#latest = applied.reduce((time, { at }) => Math.max(time, at), this.#latest);
    this.#moments.push({
      fromSeq: this.#uptoSeq + 1,
      uptoSeq: last.seq,
      startedAt: Math.min(earliest, this.#latest),
      endedAt: this.#latest,
      authors: countAuthors(applied),
      touched,
      update,
      ...this.#checkpoint(update.byteLength),
    });
    this.#uptoSeq = last.seq;
  }

  /** The moments, of which the last ends with the log's last number. */
  close(seq: number): readonly Moment[] {
    const last = this.#moments.pop();
    if (last !== undefined) this.#moments.push({ ...last, uptoSeq: seq });
    return this.#moments;
  }

  #checkpoint(bytes: number): { readonly state?: Uint8Array } {
    this.#since.moments += 1;
    this.#since.bytes += bytes;
    const isHeavy = this.#since.bytes >= Math.max(this.#stateBytes * checkpointAfter.share, checkpointAfter.bytes);
    const isLong = this.#since.moments >= checkpointAfter.moments;
    if (!this.#needsCheckpoint && !isHeavy && !isLong) return {};
    const state = Y.encodeStateAsUpdateV2(this.#document);
    this.#since = { moments: 0, bytes: 0 };
    this.#stateBytes = state.byteLength;
    this.#needsCheckpoint = false;
    return { state };
  }
}

/** The state before the first moment, as a moment in which nobody did anything. */
function buildBeginning({ state, seq }: NonNullable<FoldInput["snapshot"]>, at: number): Moment {
  const empty = new Y.Doc();
  const update = Y.encodeStateAsUpdateV2(empty);
  return { fromSeq: seq, uptoSeq: seq, startedAt: at, endedAt: at, authors: [], touched: [], update, state };
}

function countAuthors(rows: readonly UpdateRow[]): Moment["authors"] {
  const counts = new Map<string | null, number>();
  for (const { userId } of rows) counts.set(userId, (counts.get(userId) ?? 0) + 1);
  return Array.from(counts, ([userId, updates]) => ({ userId, updates })).sort((a, b) => b.updates - a.updates);
}
