import { sql, type Kysely } from "kysely";

/** Keys with which programs act for people. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

// No foreign key to people: their table is better-auth's, which makes it after ours.
const statements = [
  `CREATE TABLE apiKeys (
    id TEXT PRIMARY KEY,
    userId TEXT NOT NULL,
    name TEXT NOT NULL,
    start TEXT NOT NULL,
    keyHash TEXT NOT NULL UNIQUE,
    createdAt INTEGER NOT NULL,
    lastUsedAt INTEGER,
    expiresAt INTEGER
  ) STRICT`,
  `CREATE INDEX apiKeysByUser ON apiKeys (userId, createdAt)`,
];
