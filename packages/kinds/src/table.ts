import type { TableRow } from "./tableFormat.ts";

/** A file as a table. Every row has a cell for every header. */
export interface Table {
  readonly ok: true;
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
  /** What separates the cells of a CSV; absent for JSON. */
  readonly delimiter?: string;
  /** What was odd and how it was read, as sentences. */
  readonly warnings: readonly string[];
}

/** How many rows and columns are read at most. */
export interface TableLimits {
  readonly rows: number;
  readonly columns: number;
}
