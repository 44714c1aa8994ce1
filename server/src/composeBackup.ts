import { pino } from "pino";
import { createAuth } from "./auth/createAuth.ts";
import { openSqliteSource } from "./backup/sqlite/SqliteTableSource.ts";
import { SqliteTableTarget, type PrepareSqlite } from "./backup/sqlite/SqliteTableTarget.ts";
import type { TableSource } from "./backup/TableSource.ts";
import type { TableTarget } from "./backup/TableTarget.ts";
import type { ImportPeople } from "./backup/workspace/importWorkspace.ts";
import { findPeople } from "./backup/workspace/findPeople.ts";
import type { Config } from "./config/Config.ts";
import { openDataDirectory } from "./lifecycle/openDataDirectory.ts";
import type { SqlStore } from "./store/sql/SqlStore.ts";
import type { Store } from "./store/Store.ts";
import { openDatabaseFile } from "./store/sqlite/openDatabaseFile.ts";
import { openSqliteStore } from "./store/sqlite/openSqliteStore.ts";

/** What says which database is meant. */
type Place = Pick<Config, "dataDir">;

/** Opens the database of a server's configuration for a backup. */
export async function openSource({ dataDir }: Place): Promise<TableSource> {
  return openSqliteSource(dataDir);
}

/** Opens the database of a server's configuration for a restore. */
export async function openTarget({ dataDir }: Place): Promise<TableTarget> {
  return new SqliteTableTarget(dataDir, prepareSqlite);
}

/** A workspace that boards are imported into. */
export interface OpenWorkspace {
  readonly store: Store;
  readonly people: ImportPeople;
  close(): Promise<void>;
}

/** Opens the store of a server's configuration for writing. Throws a StartupError when a server uses the directory. */
export async function openWorkspace({ dataDir }: Place): Promise<OpenWorkspace> {
  const lock = openDataDirectory(dataDir);
  const store = await openDatabaseFile(dataDir);
  const close = async () => {
    await store.close();
    lock.release();
  };
  try {
    await makeAuthTables(store);
    return { store, people: await findPeople(store), close };
  } catch (error) {
    await close();
    throw error;
  }
}

const prepareSqlite: PrepareSqlite = {
  create: (file, { migrations }) => makeTables(file, migrations.at(-1)),
  update: (file) => makeTables(file),
};

async function makeTables(file: string, upTo?: string): Promise<void> {
  const store = await openSqliteStore(file, upTo);
  try {
    await makeAuthTables(store);
  } finally {
    await store.close();
  }
}

/** Only better-auth itself knows its tables; nothing is signed here. */
async function makeAuthTables(store: SqlStore): Promise<void> {
  const logger = pino({ level: "silent" });
  const database = { db: store.kysely, type: store.type } as const;
  await createAuth({ database, secret: "no session is ever made with this", logger, onSessionEnd: () => {} });
}
