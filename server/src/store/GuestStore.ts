/** Someone who came by a link and gave a name, nothing else. */
export interface Guest {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  /** Hash of the guest's session token. */
  readonly sessionHash: string;
  /** The link they came by; its board and role are theirs as long as it is valid. */
  readonly linkId: string;
  readonly boardId: string;
  readonly createdAt: number;
}

/** The guests of boards. */
export interface GuestStore {
  /** Stores a guest. Rejects when id or session are taken or the link is unknown. */
  create(guest: Guest): Promise<void>;
  /** Finds by the session token's hash. */
  findBySessionHash(sessionHash: string): Promise<Guest | undefined>;
  /** Finds by id. */
  find(id: string): Promise<Guest | undefined>;
  /** Changes name and colour; false when there is no such guest. */
  update(id: string, change: { readonly name?: string; readonly colour?: string }): Promise<boolean>;
}
