import { sql, type Kysely } from "kysely";

/** What a restore changed, with the state before it: of those that are there nobody knows. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`ALTER TABLE revisions ADD COLUMN changed TEXT`).execute(db);
}
