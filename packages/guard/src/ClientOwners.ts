/** Who may write under which Yjs client id in one document; for the guard, kept by the server from its claims. */
export interface ClientOwners {
  /** The user (or guest, or "server") who was the first to write under this id; `undefined` when nobody has. */
  ownerOf(clientId: number): string | undefined;
}
