import type { Kysely } from "kysely";
import type { Claim, ClaimStore } from "../ClaimStore.ts";
import type { StoreSchema } from "./StoreSchema.ts";

// Far below either database's limit of parameters in one statement.
const batch = 1_000;

/** Claims of client ids in SQL. */
export class SqlClaimStore implements ClaimStore {
  readonly #db: Kysely<StoreSchema>;

  constructor(db: Kysely<StoreSchema>) {
    this.#db = db;
  }

  list(document: string): Promise<Claim[]> {
    return this.#db
      .selectFrom("clientClaims")
      .select(["clientId", "userId", "claimedAt"])
      .where("document", "=", document)
      .orderBy("clientId")
      .execute();
  }

  async claim(document: string, clientIds: readonly number[], userId: string): Promise<Map<number, string>> {
    const owners = new Map<number, string>();
    const claimedAt = Date.now();
    // In one order, so that two servers that claim the same ids wait for each other instead of ending in a deadlock.
    for (const ids of batches([...new Set(clientIds)].sort((a, b) => a - b))) {
      await this.#db
        .insertInto("clientClaims")
        .values(ids.map((clientId) => ({ document, clientId, userId, claimedAt })))
        .onConflict((conflict) => conflict.columns(["document", "clientId"]).doUpdateSet({ claimedAt }))
        .execute();
      const found = await this.#db
        .selectFrom("clientClaims")
        .select(["clientId", "userId"])
        .where("document", "=", document)
        .where("clientId", "in", ids)
        .execute();
      for (const claim of found) owners.set(claim.clientId, claim.userId);
    }
    return owners;
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
