import { BackupError } from "../format/BackupError.ts";
import type { PortableValue } from "../format/backupFormat.ts";
import type { RowFilter, TableSource } from "../TableSource.ts";

/** A row with its values by their columns' names. */
export type TableRecord = Readonly<Record<string, PortableValue>>;

/** The rows of a table, or those in which a column has a value. */
export async function* readRecords(source: TableSource, table: string, where?: RowFilter): AsyncGenerator<TableRecord> {
  const part = source.tables.find((known) => known.table === table);
  if (part === undefined) throw new BackupError(`The database has no table "${table}"`);
  for await (const row of source.rows(part, where)) {
    yield Object.fromEntries(part.columns.map((column, at) => [column, row[at] ?? null]));
  }
}
