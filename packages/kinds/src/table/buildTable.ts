import type { RawRow } from "./rawTable.ts";
import type { Table, TableLimits } from "./table.ts";
import { tableError, type TableError } from "./tableError.ts";

/** Whether nothing stands in a row. */
export const isBlank = (cells: readonly string[]) => cells.every(isEmpty);

const isEmpty = (cell: string | undefined) => cell === undefined || cell.trim() === "";

/** "line 7", "lines 7, 9 and 12", "lines 7, 9, 12 and 4 more". */
export function linesInWords(lines: readonly number[]): string {
  if (lines.length === 1) return `line ${lines[0]}`;
  const shown = lines.slice(0, lines.length > 4 ? 3 : lines.length - 1).join(", ");
  return `lines ${shown} and ${lines.length > 4 ? `${lines.length - 3} more` : lines.at(-1)}`;
}

/** A column that is read: it has a name or at least one cell. */
interface Column {
  readonly index: number;
  /** What stands in the header, perhaps nothing. */
  readonly given: string;
}

/** Looks at each cell once: a header of a million empty cells is no column at all. */
function findColumns(header: readonly string[], rows: readonly RawRow[]): Column[] {
  const isFilled = new Uint8Array(header.length);
  for (const { cells } of [{ cells: header }, ...rows]) {
    const last = Math.min(cells.length, header.length);
    for (let index = 0; index < last; index += 1) if (!isEmpty(cells[index])) isFilled[index] = 1;
  }
  return header.flatMap((text, index) => (isFilled[index] === 1 ? [{ index, given: text.trim() }] : []));
}

/** Gives every column a name of its own; of columns that are called alike, all but the first are numbered. */
function nameColumns(columns: readonly Column[], warnings: string[]) {
  const taken = new Set(columns.map(({ given }) => given));
  const used = new Set<string>();
  const unnamed: string[] = [];
  const repeats: Record<string, string[]> = Object.create(null);
  const names = columns.map(({ index, given }) => {
    const wanted = given || `Column ${index + 1}`;
    let name = wanted;
    if (given === "") unnamed.push(name);
    for (let n = 2; used.has(name) || (name !== given && taken.has(name)); n++) name = `${wanted} (${n})`;
    used.add(name);
    if (given !== "" && name !== given) (repeats[given] ??= []).push(name);
    return name;
  });
  if (unnamed.length > 0) warnings.push(`Columns without a name are called ${unnamed.join(", ")}.`);
  return { names, repeats };
}

/**
 * A table from rows of which one is the header: names every column, drops blank rows, fills short ones, and warns of
 * rows above the header and of cells beyond the last column.
 */
export function buildTable(
  all: readonly RawRow[],
  limits: TableLimits,
  { headerAt = 0, warnings: given = [] }: { readonly headerAt?: number; readonly warnings?: readonly string[] } = {},
): Table | TableError {
  const warnings = [...given];
  const filled = all.filter((row) => !isBlank(row.cells));
  const header = filled[headerAt];
  if (!header) return tableError("empty", "The file is empty.");
  const above = filled.slice(0, headerAt).map(({ cells }) => cells.filter((cell) => !isEmpty(cell)).join(" "));
  if (above.length > 0)
    warnings.push(`Not read above the header: ${above.map((text) => `“${shorten(text)}”`).join(", ")}.`);
  const rows = filled.slice(headerAt + 1);
  const columns = findColumns(header.cells, rows);
  if (columns.length > limits.columns) {
    return tableError(
      "too-many-columns",
      `The file has ${columns.length} columns; at most ${limits.columns} can be read.`,
      header.line,
    );
  }
  const { names: headers, repeats } = nameColumns(columns, warnings);
  const tooLong = rows.filter((row) => !isBlank(row.cells.slice(header.cells.length)));
  if (tooLong.length > 0) {
    const lines = linesInWords(tooLong.map((row) => row.line));
    warnings.push(`There are more cells than columns on ${lines}; what is beyond the last column isn't read.`);
  }
  if (rows.length === 0) warnings.push("The file has a header and no rows.");
  const readRows = rows.map(({ line, cells }) => ({
    line,
    // Own properties whatever their name: a column may be called "constructor".
    cells: Object.fromEntries(columns.map(({ index }, at) => [headers[at] ?? "", cells[index] ?? ""])),
  }));
  return { ok: true, headers, repeats, rows: readRows, headerLine: header.line, warnings };
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 58).trimEnd()}…` : text);
