/** That a Yjs client id belongs to someone in one document. */
export interface Claim {
  readonly clientId: number;
  /** Id of the person, guest or API key; "server" for the server's own writes. */
  readonly userId: string;
  /** Milliseconds since 1970. */
  readonly claimedAt: number;
}

/** Who owns which Yjs client id in which document, so that nobody writes in another's name. */
export interface ClaimStore {
  /** All claims of a document. */
  list(document: string): Promise<Claim[]>;

  /**
   * Claims ids for someone; who comes first has them for good. Resolves with the owner of each of the ids,
   * which may be someone else, when that would survive a power cut. Claiming again makes a claim new (`claimedAt`), whoever does it.
   */
  claim(document: string, clientIds: readonly number[], userId: string): Promise<Map<number, string>>;

  /** Gives ids free that were claimed before a time (milliseconds since 1970); resolves with how many. */
  release(document: string, clientIds: readonly number[], claimedBefore: number): Promise<number>;
}
