import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync, type SQLOutputValue } from "node:sqlite";
import { otherOwnerInWords } from "../../machine/otherOwner.ts";
import { storageFailure } from "../../machine/storageFailure.ts";
import { BackupError } from "../format/BackupError.ts";
import type { BackupPart, PortableRow, PortableValue } from "../format/backupFormat.ts";
import { NoDataError } from "../format/NoDataError.ts";
import type { RowFilter, TableSource } from "../TableSource.ts";
import { listMigrations, listTables, quote } from "./sqliteCatalogue.ts";

/**
 * The SQLite file of a data directory, as it is at this moment, also while a server writes into it: a second reader
 * of a database in WAL mode sees one commit and neither waits for the writer nor lets it wait.
 * Throws a BackupError when there is none or it can't be read.
 */
export function openSqliteSource(dataDir: string): TableSource {
  const file = join(dataDir, "throughline.db");
  requireFile(file, dataDir);
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
    // The transaction's moment is that of its first read.
    db.exec("BEGIN; SELECT count(*) FROM sqlite_schema;");
    return createSource(db, readSecret(dataDir));
  } catch (error) {
    db?.close();
    if (error instanceof BackupError) throw error;
    throw notReadable(file, error);
  }
}

/** A directory that may not be looked into isn't an empty one. */
function requireFile(file: string, dataDir: string): void {
  let found: unknown;
  try {
    found = statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    throw notReadable(file, error);
  }
  if (found === undefined) throw new NoDataError(`DATA_DIR ${dataDir}`);
}

function notReadable(file: string, cause: unknown): BackupError {
  const reason = storageFailure(cause) ?? (cause instanceof Error ? cause.message : String(cause));
  const whose = otherOwnerInWords(file) || otherOwnerInWords(dirname(file));
  return new BackupError(`DATA_DIR ${file} can't be read: ${reason}${whose}`, { cause });
}

function createSource(db: DatabaseSync, secret: string | null): TableSource {
  return {
    store: "sqlite",
    migrations: listMigrations(db),
    secret,
    at: new Date(),
    tables: listTables(db),
    async count(table) {
      return Number(db.prepare(`SELECT count(*) AS rows FROM ${quote(table)}`).get()?.rows ?? 0);
    },
    async *rows({ table, columns }: BackupPart, where?: RowFilter): AsyncGenerator<PortableRow> {
      const chosen = where === undefined ? "" : ` WHERE ${quote(where.column)} = ?`;
      const statement = db.prepare(`SELECT ${columns.map(quote).join(", ")} FROM ${quote(table)}${chosen}`);
      for (const row of statement.iterate(...(where === undefined ? [] : [where.value])))
        yield columns.map((column) => toPortable(row[column], table, column));
    },
    async close() {
      if (db.isOpen) db.close();
    },
  };
}

function toPortable(value: SQLOutputValue | undefined, table: string, column: string): PortableValue {
  if (typeof value === "bigint" || value === undefined) throw new BackupError(`${table}.${column} can't be backed up`);
  return value;
}

function readSecret(dataDir: string): string | null {
  const file = join(dataDir, "secret");
  return existsSync(file) ? readFileSync(file, "utf8").trim() : null;
}
