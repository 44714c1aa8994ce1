import type { Kysely } from "kysely";
import type { StoreSchema } from "../sql/StoreSchema.ts";
import { postgresSearch } from "./postgresSearch.ts";

/** Makes boards searchable that were written without their vectors, as a restored backup writes them. */
export async function indexMissingBoards(db: Kysely<StoreSchema>): Promise<void> {
  const missing = await db
    .selectFrom("boards")
    .select("id")
    .where((where) => where.or([where("titleVector", "is", null), where("textVector", "is", null)]))
    .execute();
  for (const { id } of missing) {
    const { title, searchText } = await db
      .selectFrom("boards")
      .select(["title", "searchText"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    await db.updateTable("boards").set(postgresSearch.columnsOf({ title, searchText })).where("id", "=", id).execute();
  }
}
