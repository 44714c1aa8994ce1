import { sql, type Kysely } from "kysely";

/** Revisions that the server keeps by itself may have names, too; so far it was the missing name that told them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `ALTER TABLE revisions ADD COLUMN automatic INTEGER NOT NULL DEFAULT 0`,
  `UPDATE revisions SET automatic = 1 WHERE name IS NULL`,
];
