import { buildTable } from "../table/buildTable.ts";
import { guessMapping } from "../table/columnMapping.ts";
import type { ColumnRepeats, TableField, TableMapping, TableRow } from "../table/tableFormat.ts";
import type { Cells } from "./cells.ts";

/** Cells of which each column has a name of its own. */
export interface NamedCells {
  readonly headers: readonly string[];
  /** `line` is the row of what was pasted, from 1. */
  readonly rows: readonly TableRow[];
  readonly repeats?: ColumnRepeats;
}

/** Cells under the names in their first row, or under names that are given for them. */
export function namedCells(cells: Cells, headers?: readonly string[]): NamedCells {
  const first = headers ? [{ line: 0, cells: headers }] : [];
  const rows = cells.map((row, index) => ({ line: index + 1, cells: row }));
  // Whoever pastes has limited rows and columns already; a table that is empty has no rows here either.
  const table = buildTable([...first, ...rows], { rows: Infinity, columns: Infinity });
  return table.ok ? table : { headers: [], rows: [] };
}

/** Cells whose first row says what the columns hold. */
export interface HeadedTable extends NamedCells {
  readonly mapping: TableMapping;
  readonly unread: readonly string[];
}

/** Reads the first row as names of fields, if at least half of it is: two, or the one that has to be there. */
export function headedTable(cells: Cells, fields: readonly TableField[]): HeadedTable | undefined {
  if (cells.length < 2) return undefined;
  const named = namedCells(cells);
  const { headers, rows, repeats = {} } = named;
  const { mapping, missing } = guessMapping(headers, fields, (header) => rows.map((row) => row.cells[header] ?? ""));
  const mapped = Object.values(mapping);
  const repeated = fields.flatMap(({ key, isRepeated }) => (isRepeated ? (repeats[mapping[key] ?? ""] ?? []) : []));
  const read = new Set([...mapped, ...repeated]);
  const isHeaded =
    read.size * 2 >= headers.length && (mapped.length > 1 || (mapped.length > 0 && missing.length === 0));
  return isHeaded ? { ...named, mapping, unread: headers.filter((header) => !read.has(header)) } : undefined;
}
