/** Who wrote an update, and when. */
export interface UpdateAuthor {
  /** Id of the person or API key; null when the server itself wrote. */
  readonly userId: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** One appended update. Rows of a document ascend by `seq`; numbers may be left out. */
export interface UpdateRow {
  readonly seq: number;
  /** A Yjs update, encoding v1, as it came from the client. */
  readonly update: Uint8Array;
}

/** What is needed to build a document: the snapshot first, then every row in order. */
export interface StoredDocument {
  readonly snapshot?: { readonly state: Uint8Array; readonly seq: number };
  readonly rows: readonly UpdateRow[];
}

/**
 * The truth about every live document: an append-only log of updates with snapshots beneath it.
 * For the collaboration server, which acknowledges nothing that isn't in here.
 */
export interface UpdateLog {
  /**
   * Appends an update and resolves with its number when it would survive a power cut, not before.
   * Numbers ascend in the order of the appends' commits. Rejects when it isn't certain that the
   * update is stored; it may be stored all the same, so the caller must not reuse its clocks.
   */
  append(document: string, update: Uint8Array, author: UpdateAuthor): Promise<number>;

  /** Reads the newest snapshot and all rows above it. An unknown document has neither. */
  load(document: string): Promise<StoredDocument>;

  /**
   * Stores a snapshot (Yjs state, encoding v2) which contains every row up to `uptoSeq`, and drops
   * those rows, in one transaction. Does nothing when a snapshot of the same or a later number exists,
   * or when there is no row to drop: a document that was deleted while it was open must not come back.
   */
  writeSnapshot(document: string, state: Uint8Array, uptoSeq: number): Promise<void>;

  /** Sets a row aside that can't be applied, with the reason, so that the document loads without it. */
  quarantine(document: string, seq: number, reason: string): Promise<void>;

  /** Removes a document and every document beneath it (`name/…`), with their quarantined rows. */
  delete(document: string): Promise<void>;
}
