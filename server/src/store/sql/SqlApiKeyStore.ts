import type { Kysely } from "kysely";
import type { ApiKey, ApiKeyStore } from "../ApiKeyStore.ts";
import type { StoreSchema } from "./StoreSchema.ts";

/** API keys in SQL. */
export class SqlApiKeyStore implements ApiKeyStore {
  readonly #db: Kysely<StoreSchema>;

  constructor(db: Kysely<StoreSchema>) {
    this.#db = db;
  }

  async create(key: ApiKey): Promise<void> {
    await this.#db.insertInto("apiKeys").values(key).execute();
  }

  findByHash(keyHash: string): Promise<ApiKey | undefined> {
    return this.#db.selectFrom("apiKeys").selectAll().where("keyHash", "=", keyHash).executeTakeFirst();
  }

  find(id: string): Promise<ApiKey | undefined> {
    return this.#db.selectFrom("apiKeys").selectAll().where("id", "=", id).executeTakeFirst();
  }

  list(userId: string): Promise<ApiKey[]> {
    return this.#db
      .selectFrom("apiKeys")
      .selectAll()
      .where("userId", "=", userId)
      .orderBy("createdAt", "desc")
      .orderBy("id")
      .execute();
  }

  async touch(id: string, at: number): Promise<void> {
    await this.#db.updateTable("apiKeys").set({ lastUsedAt: at }).where("id", "=", id).execute();
  }

  async delete(userId: string, id: string): Promise<boolean> {
    const result = await this.#db
      .deleteFrom("apiKeys")
      .where("id", "=", id)
      .where("userId", "=", userId)
      .executeTakeFirst();
    return result.numDeletedRows > 0n;
  }
}
