import type { ColumnRepeats, TableRow } from "./tableFormat.ts";

/** A file as a table. Every row has a cell for every header. */
export interface Table {
  readonly ok: true;
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
  /** Columns that are called alike: the first one's header, and the headers that the others got. */
  readonly repeats?: ColumnRepeats;
  /** The line of the header; absent for JSON. */
  readonly headerLine?: number;
  /** What was odd and how it was read, as sentences. */
  readonly warnings: readonly string[];
}

/** How many rows and columns are read at most. */
export interface TableLimits {
  readonly rows: number;
  readonly columns: number;
}
