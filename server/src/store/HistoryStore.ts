/** How much one person wrote in a moment. */
export interface MomentAuthor {
  /** Id of the person, guest or API key; null when the server itself wrote. */
  readonly userId: string | null;
  /** Rows of the log that are theirs. */
  readonly updates: number;
}

/** An element that a moment changed, and who did. */
export interface TouchedElement {
  readonly element: string;
  readonly by: readonly (string | null)[];
}

/** What a timeline shows of a moment: when, who, what, but none of the bytes. */
export interface MomentSummary {
  /** Number of the first row of the log that is in it; one more than the `uptoSeq` of the moment before. */
  readonly fromSeq: number;
  /** Number of the last row in it; identifies the moment within its document. */
  readonly uptoSeq: number;
  /** Milliseconds since 1970, of its first and last row. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly authors: readonly MomentAuthor[];
  readonly touched: readonly TouchedElement[];
}

/** One moment: what happened to a document between two numbers of its log. */
export interface Moment extends MomentSummary {
  /** Yjs update, encoding v2, from the state after the moment before to the state after this one. */
  readonly update: Uint8Array;
  /** The whole state after it (Yjs state, encoding v2), where the moment is a checkpoint. */
  readonly state?: Uint8Array;
}

/** What to read of a document's moments. */
export interface MomentRange {
  /** Only moments that ended at or after this time. */
  readonly since?: number;
  /** Only moments that began at or before this time. */
  readonly until?: number;
  /** Only moments before the one that ends with this number. */
  readonly beforeSeq?: number;
  /** At most so many: the newest of those in the range. */
  readonly limit?: number;
}

/** A state of the past and the way on from it. */
export interface MomentPath {
  /** The newest checkpoint at or before the first number that was asked for; unset: begin with an empty document. */
  readonly base?: { readonly seq: number; readonly state: Uint8Array };
  /** Every kept moment after the base, oldest first, up to the last number that was asked for. */
  readonly moments: readonly Moment[];
}

/** How far a document's history reaches, for who writes the next moment. */
export interface HistoryTip {
  /** The newest moment's last number. */
  readonly uptoSeq: number;
  /** When the oldest moment that is listed began. */
  readonly since: number;
  /** How many moments, and how many bytes of updates, there are since the newest checkpoint. */
  readonly sinceCheckpoint: { readonly moments: number; readonly bytes: number };
}

/**
 * The past of documents, moment by moment, kept for a configured time. Moments are written by
 * `UpdateLog.fold`, in the transaction that drops the rows they tell of, and go with their document.
 */
export interface HistoryStore {
  /** A document's moments, oldest first, without their bytes. */
  listMoments(document: string, range?: MomentRange): Promise<MomentSummary[]>;

  /**
   * Reads what rebuilds the states from the one after `fromSeq` to the one after `uptoSeq`; with both
   * equal, just that state. The caller checks that the moments follow each other without a gap.
   */
  readMoments(document: string, fromSeq: number, uptoSeq: number): Promise<MomentPath>;

  /** Where a document's history ends; undefined when it has none, and then the next moment must be a checkpoint. */
  tip(document: string): Promise<HistoryTip | undefined>;

  /**
   * Drops what ended before a time (milliseconds since 1970) and resolves with how many moments that
   * were. A checkpoint, and what leads on from it, stays as long as a later moment needs it, but is
   * listed no more and forgets who did what. `Infinity` drops everything.
   */
  prune(before: number): Promise<number>;
}
