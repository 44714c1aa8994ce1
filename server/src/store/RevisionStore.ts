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

/** What a revision holds. */
export interface RevisionContent {
  /** Yjs state, encoding v2. */
  readonly state: Uint8Array;
  /** Ids of the elements that the restore changed before which the server kept this state; none of other revisions. */
  readonly changed?: readonly string[];
}

/** Saved states of boards, for looking back and restoring. */
export interface RevisionStore {
  /** Saves a state. Rejects when the id is taken or the board unknown. */
  create(revision: Revision, content: RevisionContent): Promise<void>;
  /** A board's revisions, newest first. */
  list(boardId: string): Promise<Revision[]>;
  /** One revision of this board with its state; one of another board is not found. */
  find(boardId: string, id: string): Promise<(Revision & RevisionContent) | undefined>;
  /** Deletes a board's automatic revisions, but the newest `kept` of them. */
  deleteAutomatic(boardId: string, kept: number): Promise<void>;
}
