import { sql, type Kysely } from "kysely";
import { SqlAccessEventStore } from "../sql/SqlAccessEventStore.ts";
import type { StoreSchema } from "../sql/StoreSchema.ts";

/** Ended access in PostgreSQL, where several servers write it at once. */
export class PostgresAccessEventStore extends SqlAccessEventStore {
  readonly #db: Kysely<StoreSchema>;

  constructor(db: Kysely<StoreSchema>) {
    super(db);
    this.#db = db;
  }

  override append(event: string, at: number): Promise<number> {
    return this.#db.transaction().execute(async (db) => {
      // One writer at a time, or a lower number could become visible after a higher one, and a reader would miss it.
      await sql`LOCK TABLE ${sql.table("accessEvents")} IN SHARE ROW EXCLUSIVE MODE`.execute(db);
      return new SqlAccessEventStore(db).append(event, at);
    });
  }
}
