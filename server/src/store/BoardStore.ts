/** A board's row: what lists, search and rights need without opening its document. */
export interface Board {
  readonly id: string;
  /** Id of the kind of board (`journey-map`, …). */
  readonly kind: string;
  readonly title: string;
  readonly ownerId: string;
  readonly createdBy: string;
  /** Milliseconds since 1970, like every time here. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly updatedBy: string | null;
  /** When it was put into the bin; null while it isn't there. */
  readonly deletedAt: number | null;
  readonly elementCount: number;
}

/** What is given to make a board. */
export interface NewBoard {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly ownerId: string;
  readonly createdAt: number;
}

/** Which boards to list. */
export interface BoardFilter {
  /** Only boards that this person owns or is a member of; unset: all. */
  readonly visibleTo?: string;
  /** Boards that are listed beside those of `visibleTo`, e.g. what links opened. */
  readonly alsoVisible?: readonly string[];
  /** Words or beginnings of words, all of which must occur in title or content; case and accents don't matter. */
  readonly search?: string;
  /** Only boards of this kind. */
  readonly kind?: string;
  /** Boards in the bin instead of those outside it. */
  readonly inBin?: boolean;
  /** At most this many, newest change first; default 200. */
  readonly limit?: number;
}

/** What is known about a board's content, computed from its document. */
export interface BoardIndex {
  readonly title: string;
  readonly searchText: string;
  readonly elementCount: number;
  readonly updatedAt: number;
  readonly updatedBy: string | null;
  /** The number of the log's row up to which the content is in it; 0 when that isn't known. */
  readonly indexedSeq: number;
}

/** How far what is known about a board's content goes. */
export type IndexedBoard = Pick<Board, "id" | "kind"> & Pick<BoardIndex, "indexedSeq">;

/** The boards of a workspace, beside their documents. */
export interface BoardStore {
  /** Makes a board. Rejects when the id is taken. */
  create(board: NewBoard): Promise<Board>;
  /** Finds one, in the bin or not. */
  find(id: string): Promise<Board | undefined>;
  /** Lists boards by their last change, newest first. */
  list(filter: BoardFilter): Promise<Board[]>;
  /** Renames one; false when there is none. Search finds it by the new title at once. */
  rename(id: string, title: string, by: string, at: number): Promise<boolean>;
  /**
   * Stores what was computed from the document; false when there is no such board (any more). Who changed it and when
   * stays as it is where that is later.
   */
  updateIndex(id: string, index: BoardIndex): Promise<boolean>;
  /** How far the boards' indexes go, in the order of ids, from the one after `after`; those in the bin, too. */
  listIndexed(after: string, limit: number): Promise<IndexedBoard[]>;
  /** Puts one into the bin; false when there is none outside it. */
  bin(id: string, at: number): Promise<boolean>;
  /** Takes one out of the bin; false when there is none in it. */
  restore(id: string): Promise<boolean>;
  /** Removes the row with its members, links, guests and revisions; the documents are the update log's. */
  purge(id: string): Promise<boolean>;
  /** How many boards there are outside the bin. */
  count(): Promise<number>;
}
