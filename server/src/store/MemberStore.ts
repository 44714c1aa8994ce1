/** A person's role on one board. */
export interface BoardMember {
  readonly boardId: string;
  readonly userId: string;
  /** A board role of packages/api. */
  readonly role: string;
  readonly addedAt: number;
  readonly addedBy: string | null;
}

/** Who may do what on which board, beyond its owner. */
export interface MemberStore {
  /** Gives a role, replacing an earlier one. Rejects when the board is unknown. */
  set(member: BoardMember): Promise<void>;
  /** The member, if the person is one. */
  find(boardId: string, userId: string): Promise<BoardMember | undefined>;
  /** Those of these boards that the person is a member of, by their ids: one question, however many boards there are. */
  findOn(boardIds: readonly string[], userId: string): Promise<ReadonlyMap<string, BoardMember>>;
  /** All members of a board, in the order in which they were added. */
  list(boardId: string): Promise<BoardMember[]>;
  /** Takes the role away; false when there was none. */
  remove(boardId: string, userId: string): Promise<boolean>;
}
