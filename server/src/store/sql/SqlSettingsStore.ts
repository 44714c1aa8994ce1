import type { Kysely } from "kysely";
import type { SettingsStore } from "../SettingsStore.ts";
import type { StoreSchema } from "./StoreSchema.ts";

/** Settings in SQL. */
export class SqlSettingsStore implements SettingsStore {
  readonly #db: Kysely<StoreSchema>;

  constructor(db: Kysely<StoreSchema>) {
    this.#db = db;
  }

  async get(key: string): Promise<string | undefined> {
    const found = await this.#db.selectFrom("settings").select("value").where("key", "=", key).executeTakeFirst();
    return found?.value;
  }

  async set(key: string, value: string): Promise<void> {
    await this.#db
      .insertInto("settings")
      .values({ key, value })
      .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
      .execute();
  }

  async setIfAbsent(key: string, value: string): Promise<string> {
    const holding = await this.#db
      .insertInto("settings")
      .values({ key, value })
      // Writes the value that is there over itself, because only a row that was written is returned.
      .onConflict((conflict) => conflict.column("key").doUpdateSet((row) => ({ value: row.ref("settings.value") })))
      .returning("value")
      .executeTakeFirstOrThrow();
    return holding.value;
  }

  async delete(key: string): Promise<boolean> {
    const result = await this.#db.deleteFrom("settings").where("key", "=", key).executeTakeFirst();
    return result.numDeletedRows > 0n;
  }
}
