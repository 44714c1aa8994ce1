import type { ClientOwners } from "@throughline/guard";
import type * as Y from "yjs";
import type { Claim, ClaimStore } from "../store/ClaimStore.ts";
import { certainClaimMs, unusedClaimMs } from "./limits.ts";

/** Under whose name the server's own writes claim their client ids. */
export const serverOwner = "server";

interface DocumentClaims extends ClientOwners {
  readonly name: string;
  readonly known: Map<number, Pick<Claim, "userId" | "claimedAt">>;
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
    const known = new Map(claims.map((claim) => [claim.clientId, claim]));
    this.#documents.set(document, {
      name,
      known,
      underWay: new Map(),
      ownerOf: (clientId) => {
        const claim = known.get(clientId);
        if (claim === undefined) return undefined;
        // Another server may have given it back, or be about to. Asking for it anew keeps it from that.
        if (claim.claimedAt < Date.now() - certainClaimMs && !document.store.clients.has(clientId)) return undefined;
        return claim.userId;
      },
    });
  }

  /** The claims of a loaded document that are certain: not those that are so old and unused that they may be given back. */
  ownersOf(document: Y.Doc): ClientOwners {
    return this.#claimsOf(document);
  }

  /** Whose an id is or is about to be; undefined when nobody has asked for it. */
  holderOf(document: Y.Doc, clientId: number): string | undefined {
    const { known, underWay } = this.#claimsOf(document);
    return known.get(clientId)?.userId ?? underWay.get(clientId)?.userId;
  }

  /**
   * Claims ids for someone and resolves when that is on disk; who has one of them afterwards, `ownersOf` says, and it
   * may be somebody else. Rejects when the store fails; then nothing is claimed as far as anyone knows.
   */
  async claim(document: Y.Doc, clientIds: readonly number[], userId: string): Promise<void> {
    const claims = this.#claimsOf(document);
    const open = clientIds.filter((clientId) => claims.ownerOf(clientId) === undefined);
    const free = open.filter((clientId) => !claims.underWay.has(clientId));
    if (free.length > 0) this.#begin(claims, free, userId);
    await Promise.all(open.flatMap((clientId) => claims.underWay.get(clientId)?.decided ?? []));
  }

  /**
   * Gives back ids under which nothing was ever written and that were claimed long ago: whoever only looks in leaves one
   * behind for each visit. Who comes back with such an id claims it anew. This document may lack what was just stored
   * elsewhere: whoever stored that has claimed anew before, so the store sees a claim that isn't old.
   */
  async releaseUnused(document: Y.Doc, now = Date.now()): Promise<void> {
    const { name, known } = this.#claimsOf(document);
    const unused = [...known.keys()].filter((clientId) => !document.store.clients.has(clientId));
    if (unused.length > 0) await this.#store.release(name, unused, now - unusedClaimMs);
  }

  #begin(claims: DocumentClaims, clientIds: readonly number[], userId: string): void {
    const decided = this.#decide(claims, clientIds, userId);
    for (const clientId of clientIds) claims.underWay.set(clientId, { userId, decided });
  }

  async #decide(claims: DocumentClaims, clientIds: readonly number[], userId: string): Promise<void> {
    const claimedAt = Date.now();
    try {
      const owners = await this.#store.claim(claims.name, clientIds, userId);
      for (const [clientId, owner] of owners) claims.known.set(clientId, { userId: owner, claimedAt });
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
