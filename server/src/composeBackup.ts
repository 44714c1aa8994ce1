import { Kysely, PostgresDialect } from "kysely";
import { pino } from "pino";
import { Accounts } from "./auth/Accounts.ts";
import { createAuth, type Auth } from "./auth/createAuth.ts";
import { openPostgresSource } from "./backup/postgres/PostgresTableSource.ts";
import { PostgresTableTarget, type PreparePostgres } from "./backup/postgres/PostgresTableTarget.ts";
import { openSqliteSource } from "./backup/sqlite/SqliteTableSource.ts";
import { SqliteTableTarget, type PrepareSqlite } from "./backup/sqlite/SqliteTableTarget.ts";
import { startingPoint, type KnownMigrations } from "./backup/startingPoint.ts";
import type { TableSource } from "./backup/TableSource.ts";
import type { TableTarget } from "./backup/TableTarget.ts";
import { findPeople, requireOwner } from "./backup/workspace/findPeople.ts";
import type { ImportPeople } from "./backup/workspace/importWorkspace.ts";
import { openDataDirectory } from "./machine/openDataDirectory.ts";
import { createPool } from "./store/postgres/createPool.ts";
import { migrationNames as postgresMigrations } from "./store/postgres/migrate.ts";
import { migratePostgres, openPostgresStore } from "./store/postgres/openPostgresStore.ts";
import { serverLockKey } from "./store/postgres/ServerLock.ts";
import type { SqlStore } from "./store/sql/SqlStore.ts";
import type { StoreSchema } from "./store/sql/StoreSchema.ts";
import type { Store } from "./store/Store.ts";
import { migrationNames as sqliteMigrations } from "./store/sqlite/migrate.ts";
import { openDatabaseFile } from "./store/sqlite/openDatabaseFile.ts";
import { openSqliteStore } from "./store/sqlite/openSqliteStore.ts";

/** Which database is meant: that of the URL, else the one in the directory; as in the server's configuration. */
export interface StorePlace {
  readonly dataDir: string;
  readonly databaseUrl?: string;
}

/** Opens a database for a backup. */
export async function openSource({ dataDir, databaseUrl }: StorePlace): Promise<TableSource> {
  return databaseUrl === undefined ? openSqliteSource(dataDir) : openPostgresSource(databaseUrl);
}

/** Opens a database for a restore. */
export async function openTarget({ dataDir, databaseUrl }: StorePlace): Promise<TableTarget> {
  if (databaseUrl === undefined) return new SqliteTableTarget(dataDir, prepareSqlite);
  return PostgresTableTarget.open(databaseUrl, preparePostgres);
}

/** A workspace that a command of the terminal changes. */
export interface OpenWorkspace {
  readonly store: Store;
  readonly accounts: Accounts;
  /** Whom boards can be given to. */
  readonly people: ImportPeople;
  close(): Promise<void>;
}

/**
 * Opens a store for writing, beside servers where it serves several. Throws a StartupError when a server uses the
 * directory, and a BackupError when there is no owner; then it has made nothing.
 */
export async function openWorkspace(place: StorePlace): Promise<OpenWorkspace> {
  const { dataDir, databaseUrl } = place;
  await requireOwner(() => openSource(place));
  const lock = databaseUrl === undefined ? openDataDirectory(dataDir) : undefined;
  const store =
    databaseUrl === undefined ? await openDatabaseFile(dataDir) : await openPostgresStore(databaseUrl, silent);
  const close = async () => {
    await store.close();
    lock?.release();
  };
  try {
    const accounts = new Accounts(await makeAuthTables(store));
    return { store, accounts, people: await findPeople(store), close };
  } catch (error) {
    await close();
    throw error;
  }
}

const silent = pino({ level: "silent" });

const known: KnownMigrations = { sqlite: sqliteMigrations, postgres: postgresMigrations };

const prepareSqlite: PrepareSqlite = {
  create: (file, header) => makeFile(file, startingPoint(header, "sqlite", known)),
  update: (file) => makeFile(file),
};

async function makeFile(file: string, upTo?: string): Promise<void> {
  const store = await openSqliteStore(file, upTo);
  try {
    await makeAuthTables(store);
  } finally {
    await store.close();
  }
}

const preparePostgres: PreparePostgres = {
  serverLockKey,
  async create(url, header) {
    startingPoint(header, "postgres", known);
    await migratePostgres(url, silent);
    const kysely = new Kysely<StoreSchema>({ dialect: new PostgresDialect({ pool: createPool({ url, max: 2 }) }) });
    try {
      await makeAuthTables({ kysely, type: "postgres" });
    } finally {
      await kysely.destroy();
    }
  },
};

/** Only better-auth itself knows its tables; nothing is signed here. */
function makeAuthTables({ kysely, type }: Pick<SqlStore, "kysely" | "type">): Promise<Auth> {
  const secret = "no session is ever made with this";
  return createAuth({ database: { db: kysely, type }, secret, logger: silent, onSessionEnd: () => {} });
}
