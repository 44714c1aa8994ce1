import type { Kysely } from "kysely";
import { Migrator, type Migration } from "kysely/migration";
import type { StoreSchema } from "./StoreSchema.ts";

/**
 * Brings a database's tables to the newest of these migrations, or an empty one's to `upTo`, for bringing an older
 * backup back; does nothing when they are there. Several servers may do it at once where they share a database.
 * Throws the database's error when a migration fails (its transaction is rolled back), and an Error when the tables
 * were made by a newer version of the program.
 */
export async function migrateSchema(
  db: Kysely<StoreSchema>,
  migrations: Readonly<Record<string, Migration>>,
  upTo?: string,
): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } });
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error === undefined) return;
  if (error instanceof Error && /previously executed migration \S+ is missing/.test(error.message)) {
    throw new Error("it was written by a newer version of Throughline; use that one", { cause: error });
  }
  throw error;
}
