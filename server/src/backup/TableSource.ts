import type { BackupPart, PortableRow, StoreKind } from "./format/backupFormat.ts";

/** Chooses the rows in which a column has a value. */
export interface RowFilter {
  readonly column: string;
  readonly value: string;
}

/** A database at one moment, to be read table by table while others go on writing. */
export interface TableSource {
  readonly store: StoreKind;
  /** Names of the migrations it has seen, oldest first. */
  readonly migrations: readonly string[];
  /** What cookies and tokens are signed with, if there is one yet. */
  readonly secret: string | null;
  /** The moment that it shows. */
  readonly at: Date;
  /** Every table with content of its own; a table that others refer to comes before them. */
  readonly tables: readonly BackupPart[];
  /** How many rows a table has, for the progress. */
  count(table: string): Promise<number>;
  /** A table's rows, or those that `where` chooses; values in the order of its columns. */
  rows(part: BackupPart, where?: RowFilter): AsyncIterable<PortableRow>;
  /** Lets go of the moment. Safe to call twice. */
  close(): Promise<void>;
}
