import type { Kysely } from "kysely";
import type { Claim, ClaimStore } from "../ClaimStore.ts";
import { GroupCommit } from "../GroupCommit.ts";
import type { StoreSchema } from "./StoreSchema.ts";

// Far below either database's limit of parameters in one statement.
const batch = 1_000;

interface NewClaims {
  readonly document: string;
  readonly clientIds: readonly number[];
  readonly userId: string;
}

/** Claims of client ids in SQL. Claims that are made at one time share a commit: everybody makes one on arriving. */
export class SqlClaimStore implements ClaimStore {
  readonly #db: Kysely<StoreSchema>;
  readonly #commits: GroupCommit<NewClaims, Map<number, string>>;

  constructor(db: Kysely<StoreSchema>) {
    this.#db = db;
    this.#commits = new GroupCommit(
      (claims) => this.#claim(claims),
      ({ clientIds }) => clientIds.length,
      { items: batch, size: batch },
    );
  }

  list(document: string): Promise<Claim[]> {
    return this.#db
      .selectFrom("clientClaims")
      .select(["clientId", "userId", "claimedAt"])
      .where("document", "=", document)
      .orderBy("clientId")
      .execute();
  }

  claim(document: string, clientIds: readonly number[], userId: string): Promise<Map<number, string>> {
    return this.#commits.add({ document, clientIds, userId });
  }

  /** The owners of each claim's ids, in the order of the claims. */
  async #claim(claims: readonly NewClaims[]): Promise<Map<number, string>[]> {
    const claimedAt = Date.now();
    const rows = new Map<string, { document: string; clientId: number; userId: string; claimedAt: number }>();
    for (const { document, clientIds, userId } of claims) {
      for (const clientId of clientIds) {
        const key = keyOf(document, clientId);
        if (!rows.has(key)) rows.set(key, { document, clientId, userId, claimedAt });
      }
    }
    // In one order, so that two servers that claim the same ids wait for each other instead of ending in a deadlock.
    const ordered = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
    const owners = new Map<string, string>();
    for (const values of batches(ordered)) {
      const found = await this.#db
        .insertInto("clientClaims")
        .values(values)
        .onConflict((conflict) => conflict.columns(["document", "clientId"]).doUpdateSet({ claimedAt }))
        .returning(["document", "clientId", "userId"])
        .execute();
      for (const { document, clientId, userId } of found) owners.set(keyOf(document, clientId), userId);
    }
    return claims.map(({ document, clientIds, userId }) => {
      const ownerOf = (clientId: number) => owners.get(keyOf(document, clientId)) ?? userId;
      return new Map(clientIds.map((clientId) => [clientId, ownerOf(clientId)]));
    });
  }

  async release(document: string, clientIds: readonly number[], claimedBefore: number): Promise<number> {
    let released = 0;
    for (const ids of batches(clientIds)) {
      const result = await this.#db
        .deleteFrom("clientClaims")
        .where("document", "=", document)
        .where("clientId", "in", ids)
        .where("claimedAt", "<", claimedBefore)
        .executeTakeFirst();
      released += Number(result.numDeletedRows);
    }
    return released;
  }
}

function* batches<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let from = 0; from < items.length; from += batch) yield items.slice(from, from + batch);
}

function keyOf(document: string, clientId: number): string {
  return `${document} ${clientId}`;
}
