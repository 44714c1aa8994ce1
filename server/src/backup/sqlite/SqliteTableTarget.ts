import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { openDataDirectory } from "../../machine/openDataDirectory.ts";
import { BackupError } from "../format/BackupError.ts";
import type { BackupHeader, BackupPart, PortableRow } from "../format/backupFormat.ts";
import { checkPart } from "../checkPart.ts";
import type { TableTarget } from "../TableTarget.ts";
import { isSqliteFile, listTables, quote } from "./sqliteCatalogue.ts";
import { swapDatabase } from "./swapDatabase.ts";

/** Makes the database of a backup's schema in a new file, without rows, or brings one to the newest schema. */
export interface PrepareSqlite {
  /** Throws a BackupError when this program can't read a backup with these migrations. */
  create(file: string, header: BackupHeader): Promise<void>;
  update(file: string): Promise<void>;
}

/**
 * The data directory of a server that isn't running, which stays locked until `close`. A new database is built beside
 * the old one, which stays as it is until the new one is complete and on disk, and is kept afterwards.
 */
export class SqliteTableTarget implements TableTarget {
  readonly place: string;
  readonly #dataDir: string;
  readonly #building: string;
  readonly #prepare: PrepareSqlite;
  readonly #lock: { release(): void };
  readonly #statements = new Map<string, StatementSync>();
  readonly #settings = new Map<string, string>();
  #db: DatabaseSync | undefined;
  #tables: readonly BackupPart[] = [];

  /** Throws a StartupError when a server, or another restore, uses the directory, or it can't be written. */
  constructor(dataDir: string, prepare: PrepareSqlite) {
    this.place = `DATA_DIR ${dataDir}`;
    this.#dataDir = dataDir;
    this.#building = join(dataDir, "restoring");
    this.#prepare = prepare;
    this.#lock = openDataDirectory(dataDir);
  }

  async isEmpty(): Promise<boolean> {
    const file = join(this.#dataDir, "throughline.db");
    if (!existsSync(file)) return true;
    if (!isSqliteFile(file)) return false;
    let db: DatabaseSync | undefined;
    try {
      const open = (db = new DatabaseSync(file, { readOnly: true }));
      const holdsRows = ({ table }: BackupPart) =>
        open.prepare(`SELECT 1 FROM ${quote(table)} LIMIT 1`).get() !== undefined;
      // Settings are written by a server that nobody has used yet, too.
      return !listTables(open).some((part) => part.table !== "settings" && holdsRows(part));
    } catch {
      // Damaged: it may hold something that someone can still save.
      return false;
    } finally {
      db?.close();
    }
  }

  async begin(header: BackupHeader): Promise<void> {
    rmSync(this.#building, { recursive: true, force: true });
    mkdirSync(this.#building, { mode: 0o700 });
    const file = join(this.#building, "throughline.db");
    await this.#prepare.create(file, header);
    if (header.secret !== null) {
      writeFileSync(join(this.#building, "secret"), `${header.secret}\n`, { mode: 0o600, flush: true });
    }
    this.#db = new DatabaseSync(file, { enableForeignKeyConstraints: false });
    // Nobody reads this file before it is complete, and it is synced as a whole then.
    this.#db.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;");
    this.#tables = listTables(this.#db);
  }

  async insert(part: BackupPart, rows: readonly PortableRow[]): Promise<void> {
    const statement = this.#statementFor(part);
    for (const row of rows) statement.run(...row);
  }

  async set(key: string, value: string): Promise<void> {
    this.#settings.set(key, value);
  }

  async commit(): Promise<{ readonly kept?: string }> {
    const db = this.#opened();
    db.exec("COMMIT");
    if (db.prepare("PRAGMA foreign_key_check").get() !== undefined) {
      throw new BackupError("The backup is damaged: rows in it refer to rows that aren't there");
    }
    this.#statements.clear();
    db.close();
    const file = join(this.#building, "throughline.db");
    await this.#prepare.update(file);
    this.#writeSettings(file);
    return swapDatabase(this.#building, this.#dataDir);
  }

  async close(): Promise<void> {
    if (this.#db?.isOpen) this.#db.close();
    rmSync(this.#building, { recursive: true, force: true });
    this.#lock.release();
  }

  /** Last of all: an older backup's tables have become today's, in which there are settings. */
  #writeSettings(file: string): void {
    const db = new DatabaseSync(file);
    try {
      const upsert = db.prepare("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)");
      for (const [key, value] of this.#settings) upsert.run(key, value);
    } finally {
      db.close();
    }
  }

  #statementFor(part: BackupPart): StatementSync {
    const known = this.#statements.get(part.table);
    if (known !== undefined) return known;
    checkPart(part, this.#tables);
    const columns = part.columns.map(quote).join(", ");
    const values = part.columns.map(() => "?").join(", ");
    const statement = this.#opened().prepare(`INSERT INTO ${quote(part.table)} (${columns}) VALUES (${values})`);
    this.#statements.set(part.table, statement);
    return statement;
  }

  #opened(): DatabaseSync {
    if (this.#db === undefined) throw new Error("begin() comes first");
    return this.#db;
  }
}
