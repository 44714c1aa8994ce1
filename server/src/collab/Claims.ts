import type { ClientOwners } from "@throughline/model/guard";
import type * as Y from "yjs";
import type { ClaimStore } from "../store/ClaimStore.ts";
import { unusedClaimMs } from "./limits.ts";

/** Under whose name the server's own writes claim their client ids. */
export const serverOwner = "server";

interface DocumentClaims extends ClientOwners {
  readonly name: string;
  readonly owners: Map<number, string>;
  /** Claims that are under way: for whom, and when they are decided. */
  readonly underWay: Map<number, { readonly userId: string; readonly decided: Promise<void> }>;
}

/**
 * Who may write under which Yjs client id in the documents that are live. An id belongs for good to the first who used
 * it; so nobody can write in another's name, nor use up the clocks of somebody who is offline.
 * Kept in memory with each document; other servers' claims are found out when an id is claimed that seems free.
 */
export class Claims {
  readonly #store: ClaimStore;
  readonly #documents = new WeakMap<Y.Doc, DocumentClaims>();

  constructor(store: ClaimStore) {
    this.#store = store;
  }

  /** Reads the claims of a document that is being loaded. */
  async load(name: string, document: Y.Doc): Promise<void> {
    const claims = await this.#store.list(name);
    const owners = new Map(claims.map(({ clientId, userId }) => [clientId, userId]));
    this.#documents.set(document, {
      name,
      owners,
      underWay: new Map(),
      ownerOf: (clientId) => owners.get(clientId),
    });
  }

  /** The claims of a loaded document that are certain. */
  ownersOf(document: Y.Doc): ClientOwners {
    return this.#claimsOf(document);
  }

  /** Whose an id is or is about to be; undefined when nobody has asked for it. */
  holderOf(document: Y.Doc, clientId: number): string | undefined {
    const { owners, underWay } = this.#claimsOf(document);
    return owners.get(clientId) ?? underWay.get(clientId)?.userId;
  }

  /**
   * Claims ids for someone and resolves when that is on disk; who has one of them afterwards, `ownersOf` says, and it
   * may be somebody else. Rejects when the store fails; then nothing is claimed as far as anyone knows.
   */
  async claim(document: Y.Doc, clientIds: readonly number[], userId: string): Promise<void> {
    const claims = this.#claimsOf(document);
    const open = clientIds.filter((clientId) => !claims.owners.has(clientId));
    const free = open.filter((clientId) => !claims.underWay.has(clientId));
    if (free.length > 0) this.#begin(claims, free, userId);
    await Promise.all(open.flatMap((clientId) => claims.underWay.get(clientId)?.decided ?? []));
  }

  /**
   * Gives back ids under which nothing was ever written and that were claimed long ago: whoever only looks in leaves one
   * behind for each visit. Who comes back with such an id claims it anew.
   */
  async releaseUnused(document: Y.Doc, now = Date.now()): Promise<void> {
    const { name, owners } = this.#claimsOf(document);
    const unused = [...owners.keys()].filter((clientId) => !document.store.clients.has(clientId));
    if (unused.length > 0) await this.#store.release(name, unused, now - unusedClaimMs);
  }

  #begin(claims: DocumentClaims, clientIds: readonly number[], userId: string): void {
    const decided = this.#decide(claims, clientIds, userId);
    for (const clientId of clientIds) claims.underWay.set(clientId, { userId, decided });
  }

  async #decide(claims: DocumentClaims, clientIds: readonly number[], userId: string): Promise<void> {
    try {
      const owners = await this.#store.claim(claims.name, clientIds, userId);
      for (const [clientId, owner] of owners) claims.owners.set(clientId, owner);
    } finally {
      for (const clientId of clientIds) claims.underWay.delete(clientId);
    }
  }

  #claimsOf(document: Y.Doc): DocumentClaims {
    const claims = this.#documents.get(document);
    if (claims === undefined) throw new Error("The document's claims were not loaded");
    return claims;
  }
}
