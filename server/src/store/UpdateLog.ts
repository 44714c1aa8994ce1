import type { ElementOwner } from "./OwnerStore.ts";
import type { Moment } from "./HistoryStore.ts";

/** Who wrote an update, and when. */
export interface UpdateAuthor {
  /** Id of the person or API key; null when the server itself wrote. */
  readonly userId: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** One appended update with its author. Rows of a document ascend by `seq`; those set aside are left out. */
export interface UpdateRow extends UpdateAuthor {
  readonly seq: number;
  /** A Yjs update, encoding v1, as it came from the client. */
  readonly update: Uint8Array;
}

/** What is needed to build a document: the snapshot first, then every row in order. */
export interface StoredDocument {
  /** Yjs state, encoding v2, with every row up to `seq` in it. */
  readonly snapshot?: { readonly state: Uint8Array; readonly seq: number };
  readonly rows: readonly UpdateRow[];
}

/** What replaces a document's oldest rows: a state that contains them, and what is remembered of how it came about. */
export interface Fold {
  /** Yjs state, encoding v2, that contains every row up to `seq`. */
  readonly state: Uint8Array;
  readonly seq: number;
  /** Number of the snapshot on which it was built, 0 for none; a fold on another one than the stored does nothing. */
  readonly base?: number;
  /** The history of those rows, oldest first; empty when none is kept. */
  readonly moments: readonly Moment[];
  /** Who made which elements in those rows; of those that are known already the first stays. */
  readonly made?: readonly ElementOwner[];
}

/**
 * The truth about every document: an append-only log of updates with snapshots beneath it.
 * For the collaboration server, which acknowledges nothing that isn't in here.
 * Any number of servers may append to the same document where the database serves several.
 */
export interface UpdateLog {
  /**
   * Appends an update and resolves with its number when it would survive a power cut, not before.
   * The numbers of one document are contiguous and ascend in the order in which appends commit,
   * whoever appends; none is ever given twice. So who has seen number n knows that n + 1 is next.
   * Rejects when it isn't certain that the update is stored; it may be stored all the same, so the
   * caller must not reuse its clocks. Never waits without end for a database that is gone.
   */
  append(document: string, update: Uint8Array, author: UpdateAuthor): Promise<number>;

  /** Reads the newest snapshot and all rows above it, as of one moment. An unknown document has neither. */
  load(document: string): Promise<StoredDocument>;

  /**
   * Reads what came after number `seq`. The snapshot is given only when rows above `seq` were folded
   * into it meanwhile; together with `rows` it then contains all that the caller is missing.
   */
  readAfter(document: string, seq: number): Promise<StoredDocument>;

  /** The newest number of each document that has one, also when its rows were folded. */
  heads(documents: readonly string[]): Promise<Map<string, number>>;

  /**
   * Replaces every row up to `seq` by a snapshot, their moments and who made what, in one transaction.
   * Resolves with false, having done nothing, when a snapshot of the same or a later number exists, or a later one than
   * `base` (else the same moments would be kept twice, because servers fold at the same time), or
   * when there is no row to drop: a document that was deleted while it was open must not come back.
   */
  fold(document: string, fold: Fold): Promise<boolean>;

  /** Sets a row aside that can't be applied, with the reason, so that the document loads without it. */
  quarantine(document: string, seq: number, reason: string): Promise<void>;

  /** Whether a row was set aside. */
  isQuarantined(document: string, seq: number): Promise<boolean>;

  /**
   * Removes a document and every document beneath it (`name/…`), with their history, claims, owners and quarantined rows; also
   * what is being appended when this is called.
   */
  delete(document: string): Promise<void>;
}
