import { listToWords } from "@throughline/words";
import type { RawRow } from "./rawTable.ts";
import type { Table, TableLimits } from "./table.ts";
import { tableError, type TableError } from "./tableError.ts";
import { say } from "./words/say.ts";

/** Whether nothing stands in a row. */
export const isBlank = (cells: readonly string[]) => cells.every(isEmpty);

const isEmpty = (cell: string | undefined) => cell === undefined || cell.trim() === "";

/** Lines as messages say them: "7", "7, 9 and 12", "7, 9, 12 and 4 more". */
export function linesToSay(lines: readonly number[]): { readonly count: number; readonly lines: string } {
  const numbers = lines.map(String);
  const shown = numbers.length > 4 ? [...numbers.slice(0, 3), say.more({ count: numbers.length - 3 })] : numbers;
  return { count: lines.length, lines: listToWords(shown) };
}

/** What a column without a name is called, by its place from 0. */
export function unnamedColumn(index: number): string {
  return say.column({ place: index + 1 });
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
    const wanted = given || unnamedColumn(index);
    let name = wanted;
    if (given === "") unnamed.push(name);
    for (let n = 2; used.has(name) || (name !== given && taken.has(name)); n++) name = `${wanted} (${n})`;
    used.add(name);
    if (given !== "" && name !== given) (repeats[given] ??= []).push(name);
    return name;
  });
  if (unnamed.length > 0) warnings.push(say.unnamedColumns({ names: unnamed.join(", ") }));
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
  if (!header) return tableError("empty", say.emptyFile);
  const above = filled.slice(0, headerAt).map(({ cells }) => cells.filter((cell) => !isEmpty(cell)).join(" "));
  if (above.length > 0) {
    const rows = above.map((text) => say.quoted({ text: shorten(text) })).join(", ");
    warnings.push(say.aboveHeader({ rows }));
  }
  const rows = filled.slice(headerAt + 1);
  const columns = findColumns(header.cells, rows);
  if (columns.length > limits.columns) {
    return tableError(
      "too-many-columns",
      say.tooManyColumns({ count: columns.length, most: limits.columns }),
      header.line,
    );
  }
  const { names: headers, repeats } = nameColumns(columns, warnings);
  const tooLong = rows.filter((row) => !isBlank(row.cells.slice(header.cells.length)));
  if (tooLong.length > 0) warnings.push(say.moreCells(linesToSay(tooLong.map((row) => row.line))));
  if (rows.length === 0) warnings.push(say.noRows);
  const readRows = rows.map(({ line, cells }) => ({
    line,
    // Own properties whatever their name: a column may be called "constructor".
    cells: Object.fromEntries(columns.map(({ index }, at) => [headers[at] ?? "", cells[index] ?? ""])),
  }));
  return { ok: true, headers, repeats, rows: readRows, headerLine: header.line, warnings };
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 58).trimEnd()}…` : text);
