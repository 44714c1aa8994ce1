import type { Kysely } from "kysely";
import { Migrator, type Migration } from "kysely/migration";
import type { SqliteSchema } from "./SqliteSchema.ts";
import * as foundation from "./migrations/0001-foundation.ts";
import * as apiKeys from "./migrations/0002-api-keys.ts";
import * as history from "./migrations/0003-history.ts";

/** Every migration by its name, in the order of the names. Names of released ones never change. */
const migrations: Record<string, Migration> = {
  "0001-foundation": foundation,
  "0002-api-keys": apiKeys,
  "0003-history": history,
};

/**
 * Brings the database to the newest schema; does nothing when it is there.
 * Throws the database's error when a migration fails (its transaction is rolled back), and when
 * the database was made by a newer version of the program.
 */
export async function migrate(db: Kysely<SqliteSchema>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
