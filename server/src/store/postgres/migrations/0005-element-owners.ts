import { sql, type Kysely } from "kysely";

/** Who made which element: of those that are there already nobody knows. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `CREATE TABLE "elementOwners" (
        document text COLLATE "C" NOT NULL,
        element text COLLATE "C" NOT NULL,
        "userId" text,
        at bigint NOT NULL,
        PRIMARY KEY (document, element)
      )`,
    )
    .execute(db);
}
