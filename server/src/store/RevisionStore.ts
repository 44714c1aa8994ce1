/** A saved state of a board, without the state itself. */
export interface Revision {
  readonly id: string;
  readonly boardId: string;
  /** What a person called it, or the server; null for one that was kept at a quiet moment. */
  readonly name: string | null;
  /** The server kept it by itself and drops it again; what a person saved stays. */
  readonly automatic: boolean;
  readonly createdAt: number;
  readonly createdBy: string | null;
}

/** Saved states of boards, for looking back and restoring. */
export interface RevisionStore {
  /** Saves a state (Yjs state, encoding v2). Rejects when the id is taken or the board unknown. */
  create(revision: Revision, state: Uint8Array): Promise<void>;
  /** A board's revisions, newest first. */
  list(boardId: string): Promise<Revision[]>;
  /** One revision of this board with its state; one of another board is not found. */
  find(boardId: string, id: string): Promise<(Revision & { readonly state: Uint8Array }) | undefined>;
  /** Deletes a board's automatic revisions, but the newest `kept` of them. */
  deleteAutomatic(boardId: string, kept: number): Promise<void>;
}
