import { closeSync, openSync, readSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import type { BackupPart } from "../format/backupFormat.ts";
import { isCarriedColumn, isCarriedTable } from "../notCarried.ts";
import { orderTables } from "../orderTables.ts";

/** A name as SQL takes it. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Every table of a SQLite database that a backup carries, with its columns; a table comes after those it refers to. */
export function listTables(db: DatabaseSync): BackupPart[] {
  // Virtual tables and their shadows (the search index) are made from the others.
  const names = db
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .all()
    .map(({ name }) => String(name))
    .filter(isCarriedTable);
  const referred = db.prepare('SELECT "table" AS other FROM pragma_foreign_key_list(?)');
  const references = (table: string) => referred.all(table).map(({ other }) => String(other));
  return orderTables(names, references).map((table) => ({ table, columns: listColumns(db, table) }));
}

function listColumns(db: DatabaseSync, table: string): string[] {
  // Hidden ones are computed from others.
  return db
    .prepare("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid")
    .all(table)
    .map(({ name }) => String(name))
    .filter((column) => isCarriedColumn(table, column));
}

/** Names of the migrations that a SQLite database has seen, oldest first. */
export function listMigrations(db: DatabaseSync): string[] {
  const known = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'kysely_migration'").get();
  if (known === undefined) return [];
  return db
    .prepare("SELECT name FROM kysely_migration ORDER BY name")
    .all()
    .map(({ name }) => String(name));
}

/**
 * Whether a file begins as SQLite's do. Asked before a file is opened that may be damaged: SQLite takes any other file
 * for an empty database in the making, and deletes the log beside it.
 */
export function isSqliteFile(file: string): boolean {
  const descriptor = openSync(file, "r");
  try {
    const start = Buffer.alloc(16);
    readSync(descriptor, start, 0, start.length, 0);
    return start.toString("latin1") === "SQLite format 3\0";
  } finally {
    closeSync(descriptor);
  }
}
