/** Who made an element first. It stays theirs whatever becomes of it: an undo, a restore, another type. */
export interface ElementOwner {
  readonly element: string;
  /** Id of the person, guest or API key; null when the server itself made it. */
  readonly by: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Of so many elements of a document it is kept who made them; of more, of the newest. */
export const mostOwners = 100_000;

/**
 * Who made which element of a document. Nobody writes it by hand: what rows of the log made is noted by
 * `UpdateLog.fold`, in the transaction that drops them, and goes with the document.
 */
export interface OwnerStore {
  /** The owners of these elements, as far as they were folded; of all when none are named. */
  list(document: string, elements?: readonly string[]): Promise<ElementOwner[]>;
}
