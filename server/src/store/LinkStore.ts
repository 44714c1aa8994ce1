/** An invitation by link: whoever holds the token gets one role on one board. */
export interface ShareLink {
  readonly id: string;
  readonly boardId: string;
  /** Hash of the token; the token itself is shown once and never stored. */
  readonly tokenHash: string;
  readonly role: string;
  readonly createdAt: number;
  readonly createdBy: string;
  /** When it ends by itself; null: never. */
  readonly expiresAt: number | null;
  /** When it was revoked; null while it isn't. */
  readonly revokedAt: number | null;
}

/** The links of boards. Whether one is still valid is the caller's to decide, from its times. */
export interface LinkStore {
  /** Stores a link. Rejects when id or token hash are taken or the board is unknown. */
  create(link: ShareLink): Promise<void>;
  /** Finds by the token's hash, revoked and expired ones too. */
  findByTokenHash(tokenHash: string): Promise<ShareLink | undefined>;
  /** Finds by id. */
  find(id: string): Promise<ShareLink | undefined>;
  /** All links of a board, newest first. */
  list(boardId: string): Promise<ShareLink[]>;
  /** Revokes one of this board's links; false when there is none that isn't revoked yet. */
  revoke(boardId: string, id: string, at: number): Promise<boolean>;
}
