import { Worker } from "node:worker_threads";
import { Kysely, sql, type Dialect } from "kysely";
import { GenericSqliteWorkerDialect } from "kysely-generic-sqlite/worker";
import { createNodeWorkerExecutor } from "kysely-generic-sqlite/worker-helper-node";
import { DocumentLocks } from "../DocumentLocks.ts";
import { SqlAccessEventStore } from "../sql/SqlAccessEventStore.ts";
import { SqlClaimStore } from "../sql/SqlClaimStore.ts";
import { SqlHistoryStore } from "../sql/SqlHistoryStore.ts";
import { SqlSettingsStore } from "../sql/SqlSettingsStore.ts";
import { SqlUpdateLog } from "../sql/SqlUpdateLog.ts";
import type { StoreSchema } from "../sql/StoreSchema.ts";
import type { Store } from "../Store.ts";
import { migrate } from "./migrate.ts";
import { SqliteApiKeyStore } from "./SqliteApiKeyStore.ts";
import { SqliteBoardStore } from "./SqliteBoardStore.ts";
import { SqliteGuestStore } from "./SqliteGuestStore.ts";
import { SqliteLinkStore } from "./SqliteLinkStore.ts";
import { SqliteMemberStore } from "./SqliteMemberStore.ts";
import { SqliteRevisionStore } from "./SqliteRevisionStore.ts";
import { SqliteNumbering } from "./SqliteNumbering.ts";
import type { SqliteSchema } from "./SqliteSchema.ts";

/** A store in one SQLite file, with the Kysely instance that other tables of the same file share. */
export interface SqliteStore extends Store {
  /** All queries of the process go through this one connection, one after the other. */
  readonly kysely: Kysely<SqliteSchema>;
}

/**
 * Opens the store in a file, which is made when missing and migrated to the newest schema.
 * Throws the database's error when the file isn't a database, can't be read, or is newer than this program.
 * Nobody else may have the file open for writing: take the data directory's lock first.
 */
export async function openSqliteStore(fileName: string): Promise<SqliteStore> {
  const kysely = new Kysely<SqliteSchema>({ dialect: createDialect(fileName) });
  try {
    await migrate(kysely);
  } catch (error) {
    await kysely.destroy();
    throw error;
  }
  const db: Kysely<StoreSchema> = kysely;
  const locks = new DocumentLocks();
  return {
    kysely,
    updates: new SqlUpdateLog(db, new SqliteNumbering(db)),
    history: new SqlHistoryStore(db),
    claims: new SqlClaimStore(db),
    boards: new SqliteBoardStore(kysely),
    revisions: new SqliteRevisionStore(kysely),
    members: new SqliteMemberStore(kysely),
    links: new SqliteLinkStore(kysely),
    guests: new SqliteGuestStore(kysely),
    apiKeys: new SqliteApiKeyStore(kysely),
    settings: new SqlSettingsStore(db),
    accessEvents: new SqlAccessEventStore(db),
    withDocumentLock: (document, work) => locks.run(document, work),
    ping: async () => {
      await sql`select 1`.execute(kysely);
    },
    close: () => kysely.destroy(),
  };
}

function createDialect(fileName: string): Dialect {
  const worker = () => new Worker(new URL("./sqliteWorker.ts", import.meta.url));
  return new GenericSqliteWorkerDialect(createNodeWorkerExecutor({ worker, data: { fileName } }));
}
