import { sql, type Kysely } from "kysely";

/** Up to which row of its log a board was indexed. Of those that are there nobody knows, so they are indexed once more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`ALTER TABLE boards ADD COLUMN "indexedSeq" bigint NOT NULL DEFAULT 0`).execute(db);
}
