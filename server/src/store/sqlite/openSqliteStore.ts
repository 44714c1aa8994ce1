import { Worker } from "node:worker_threads";
import { Kysely } from "kysely";
import { BaseSqliteDialect } from "kysely-generic-sqlite";
import { createNodeWorkerExecutor } from "kysely-generic-sqlite/worker-helper-node";
import { DocumentLocks } from "../DocumentLocks.ts";
import { createSqlStore, type SqlStore } from "../sql/SqlStore.ts";
import type { StoreSchema } from "../sql/StoreSchema.ts";
import { migrate } from "./migrate.ts";
import { SqliteDriver } from "./SqliteDriver.ts";
import { SqliteNumbering } from "./SqliteNumbering.ts";
import { sqliteSearch } from "./sqliteSearch.ts";

/**
 * Opens the store in a file, which is made when missing and migrated to the newest schema (an empty one: to that of
 * `upTo`). All queries of the process go through one connection, one after the other.
 * Throws the database's error when the file isn't a database, can't be read, or is newer than this program.
 * Nobody else may have the file open for writing: take the data directory's lock first.
 */
export async function openSqliteStore(fileName: string, upTo?: string): Promise<SqlStore> {
  const worker = () => new Worker(new URL("./sqliteWorker.ts", import.meta.url));
  const driver = new SqliteDriver(createNodeWorkerExecutor({ worker, data: { fileName } }));
  const kysely = new Kysely<StoreSchema>({ dialect: new SqliteDialect(() => driver) });
  try {
    await migrate(kysely, upTo);
  } catch (error) {
    await kysely.destroy();
    throw error;
  }
  const locks = new DocumentLocks();
  return createSqlStore({
    kysely,
    type: "sqlite",
    numbering: new SqliteNumbering(kysely, (rows) => driver.request("append", rows)),
    search: sqliteSearch,
    withDocumentLock: (document, work) => locks.run(document, work),
    close: () => kysely.destroy(),
  });
}

class SqliteDialect extends BaseSqliteDialect {}
