import { Kysely, PostgresDialect } from "kysely";
import type { Pool } from "pg";
import type { Logger } from "pino";
import { createSqlStore, type SqlStore } from "../sql/SqlStore.ts";
import type { StoreSchema } from "../sql/StoreSchema.ts";
import { createPool } from "./createPool.ts";
import { indexMissingBoards } from "./indexMissingBoards.ts";
import { migrate } from "./migrate.ts";
import { PostgresAccessEventStore } from "./PostgresAccessEventStore.ts";
import { PostgresLocks } from "./PostgresLocks.ts";
import { PostgresNumbering } from "./PostgresNumbering.ts";
import { postgresSearch } from "./postgresSearch.ts";
import { requireSuitableServer } from "./requireSuitableServer.ts";
import { ServerLock } from "./ServerLock.ts";

/** Connections of one server: for queries, and for the locks that are held while others query. */
const queryConnections = 10;
const lockConnections = 4;

/**
 * Opens the store in a PostgreSQL database, whose tables are made or migrated to the newest schema. Any number of
 * servers may open the same one, also at once.
 * Throws the database's error when it can't be reached or used, and an Error when it is too old, was written by a
 * newer version of this program, or is being restored.
 */
export async function openPostgresStore(url: string, logger: Logger): Promise<SqlStore> {
  const lock = new ServerLock(url, logger);
  if (!(await lock.take())) throw new Error("a backup is being restored into it; wait until that is done");
  try {
    await migratePostgres(url, logger);
  } catch (error) {
    await lock.release();
    throw error;
  }
  const pool = createPool({ url, max: queryConnections });
  const lockPool = createPool({ url, max: lockConnections });
  const kysely = toKysely(pool);
  const locks = new PostgresLocks(lockPool);
  let closing: Promise<void> | undefined;
  return createSqlStore({
    kysely,
    type: "postgres",
    numbering: new PostgresNumbering(pool),
    search: postgresSearch,
    accessEvents: new PostgresAccessEventStore(kysely),
    withDocumentLock: (document, work) => locks.run(document, work),
    close() {
      closing ??= Promise.all([kysely.destroy(), lockPool.end(), lock.release()]).then(() => undefined);
      return closing;
    },
  });
}

/** Brings a database to the newest schema (an empty one: to that of `upTo`), and says what isn't as it should be. Throws as opening does. */
export async function migratePostgres(url: string, logger: Logger, upTo?: string): Promise<void> {
  const kysely = toKysely(createPool({ url, max: 2, isPatient: true }));
  try {
    await requireSuitableServer(kysely, logger);
    await migrate(kysely, upTo);
    if (upTo === undefined) await indexMissingBoards(kysely);
  } finally {
    await kysely.destroy();
  }
}

function toKysely(pool: Pool): Kysely<StoreSchema> {
  return new Kysely<StoreSchema>({ dialect: new PostgresDialect({ pool }) });
}
