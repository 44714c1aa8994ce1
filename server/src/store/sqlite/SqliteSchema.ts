import type { Generated } from "kysely";
import type { StoreSchema } from "../sql/StoreSchema.ts";

/** The tables in a SQLite file: everybody's, and the index in which FTS5 finds boards. */
export interface SqliteSchema extends StoreSchema {
  boards: StoreSchema["boards"] & { rowNumber: Generated<number> };
  boardSearch: { rowid: number; boardSearch: string };
}
