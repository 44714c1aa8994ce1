/**
 * What a backup leaves out: tables and columns that belong to one database and not to the workspace. Everything else
 * that the database's own catalogue lists is carried, so a new table can't be forgotten.
 */
const localTables: ReadonlySet<string> = new Set([
  // The migrations seen are told in the backup's header.
  "kysely_migration",
  "kysely_migration_lock",
  // Word between running servers; a restored store has none running.
  "accessEvents",
]);

const localColumns: Readonly<Record<string, readonly string[]>> = {
  // What search is made of: the row number for SQLite's index, and PostgreSQL's own words, which a start fills again.
  boards: ["rowNumber", "titleVector", "textVector"],
};

/** Whether a backup carries a table. */
export function isCarriedTable(table: string): boolean {
  return !localTables.has(table);
}

/** Whether a backup carries a column. */
export function isCarriedColumn(table: string, column: string): boolean {
  return localColumns[table]?.includes(column) !== true;
}
