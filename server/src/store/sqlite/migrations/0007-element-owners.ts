import { sql, type Kysely } from "kysely";

/** Who made which element: of those that are there already nobody knows. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `CREATE TABLE elementOwners (
        document TEXT NOT NULL,
        element TEXT NOT NULL,
        userId TEXT,
        at INTEGER NOT NULL,
        PRIMARY KEY (document, element)
      ) STRICT, WITHOUT ROWID`,
    )
    .execute(db);
}
