import { BackupError } from "./format/BackupError.ts";
import type { BackupPart } from "./format/backupFormat.ts";

/** Throws a BackupError when a part of a backup has a table or column that the database it goes to doesn't have. */
export function checkPart(part: BackupPart, tables: readonly BackupPart[]): void {
  const table = tables.find((known) => known.table === part.table);
  const unknown = table === undefined ? part.table : part.columns.find((column) => !table.columns.includes(column));
  if (unknown === undefined) return;
  const what = table === undefined ? `table "${unknown}"` : `column "${part.table}.${unknown}"`;
  throw new BackupError(`The backup holds the ${what}, which this version of the program doesn't know`);
}
