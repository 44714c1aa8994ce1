import { randomBytes } from "node:crypto";
import type { Logger } from "pino";
import { openSecret } from "./auth/openSecret.ts";
import type { Config } from "./config/Config.ts";
import { openDatabaseServer } from "./store/postgres/openDatabaseServer.ts";
import type { SqlStore } from "./store/sql/SqlStore.ts";
import { openDatabaseFile } from "./store/sqlite/openDatabaseFile.ts";
import type { Store } from "./store/Store.ts";

/**
 * Opens the store that the configuration names: PostgreSQL, or SQLite in the data directory.
 * Throws a StartupError with one line when it can't be had.
 */
export function openStore({ databaseUrl, dataDir }: Config, logger: Logger): Promise<SqlStore> {
  return databaseUrl === undefined ? openDatabaseFile(dataDir) : openDatabaseServer(databaseUrl, logger);
}

/**
 * The secret with which cookies and tokens are signed. Servers that share a database share it there, or a person would
 * be signed in at one and not at the next; a server by itself keeps it in a file that only its user can read.
 */
export async function openServerSecret({ databaseUrl, dataDir }: Config, store: Store): Promise<string> {
  if (databaseUrl === undefined) return openSecret(dataDir);
  return store.settings.setIfAbsent("secret", randomBytes(48).toString("base64url"));
}
