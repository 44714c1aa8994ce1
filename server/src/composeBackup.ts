import { pino } from "pino";
import { createAuth } from "./auth/createAuth.ts";
import { BackupError } from "./backup/format/BackupError.ts";
import { openSqliteSource } from "./backup/sqlite/SqliteTableSource.ts";
import { SqliteTableTarget, type PrepareSqlite } from "./backup/sqlite/SqliteTableTarget.ts";
import type { TableSource } from "./backup/TableSource.ts";
import type { TableTarget } from "./backup/TableTarget.ts";
import type { Config } from "./config/Config.ts";
import { openSqliteStore } from "./store/sqlite/openSqliteStore.ts";

/** Opens the database of a server's configuration for a backup. */
export async function openSource(config: Pick<Config, "dataDir">): Promise<TableSource> {
  return openSqliteSource(config.dataDir);
}

/** Opens the database of a server's configuration for a restore. */
export async function openTarget(config: Pick<Config, "dataDir">): Promise<TableTarget> {
  return new SqliteTableTarget(config.dataDir, prepareSqlite);
}

const prepareSqlite: PrepareSqlite = {
  create: (file) => makeTables(file),
  update: (file) => makeTables(file),
};

async function makeTables(file: string): Promise<void> {
  const store = await openSqliteStore(file);
  try {
    const logger = pino({ level: "silent" });
    const database = { db: store.kysely, type: "sqlite" } as const;
    // Only better-auth itself knows its tables; nothing is signed here.
    await createAuth({ database, secret: "no session is made by a restore", logger, onSessionEnd: () => {} });
  } catch (error) {
    throw new BackupError("The tables can't be made", { cause: error });
  } finally {
    await store.close();
  }
}
