import type { Table, TableLimits } from "./table.ts";
import { tableError, type TableError } from "./tableError.ts";

/** A row as it was read, before it has headers. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");

/** "line 7", "lines 7, 9 and 12", "lines 7, 9, 12 and 4 more". */
function linesInWords(lines: readonly number[]): string {
  if (lines.length === 1) return `line ${lines[0]}`;
  const shown = lines.slice(0, lines.length > 4 ? 3 : lines.length - 1).join(", ");
  return `lines ${shown} and ${lines.length > 4 ? `${lines.length - 3} more` : lines.at(-1)}`;
}

/** Gives every column a name of its own. Columns with neither a name nor a cell are left out (`undefined`). */
function nameColumns(header: readonly string[], rows: readonly RawRow[], warnings: string[]): (string | undefined)[] {
  const taken = new Set(header.map((name) => name.trim()));
  const used = new Set<string>();
  const unnamed: string[] = [];
  const repeated = new Set<string>();
  const names = header.map((text, index) => {
    const given = text.trim();
    if (given === "" && rows.every((row) => (row.cells[index] ?? "").trim() === "")) return undefined;
    let name = given;
    if (given === "") {
      name = `Column ${index + 1}`;
      unnamed.push(name);
    } else if (used.has(given)) repeated.add(given);
    for (let n = 2; used.has(name) || (name !== given && taken.has(name)); n++)
      name = `${given || `Column ${index + 1}`} (${n})`;
    used.add(name);
    return name;
  });
  if (unnamed.length > 0) warnings.push(`Columns without a name are called ${unnamed.join(", ")}.`);
  for (const name of repeated) warnings.push(`More than one column is called “${name}”; they are numbered.`);
  return names;
}

/**
 * A table from rows of which the first that isn't blank is the header: names every column, drops blank rows, fills
 * short ones, and warns of cells beyond the last column.
 */
export function buildTable(all: readonly RawRow[], limits: TableLimits, warnings: string[]): Table | TableError {
  const filled = all.filter((row) => !isBlank(row.cells));
  const [header, ...rows] = filled;
  if (!header) return tableError("empty", "The file is empty.");
  if (rows.length > limits.rows) {
    return tableError(
      "too-many-rows",
      `The file has ${rows.length} rows; at most ${limits.rows} can be read.`,
      rows[limits.rows]?.line,
    );
  }
  const names = nameColumns(header.cells, rows, warnings);
  const headers = names.filter((name) => name !== undefined);
  if (headers.length > limits.columns) {
    return tableError(
      "too-many-columns",
      `The file has ${headers.length} columns; at most ${limits.columns} can be read.`,
      header.line,
    );
  }
  const tooLong = rows.filter((row) => !isBlank(row.cells.slice(names.length)));
  if (tooLong.length > 0) {
    const lines = linesInWords(tooLong.map((row) => row.line));
    warnings.push(`There are more cells than columns on ${lines}; what is beyond the last column isn't read.`);
  }
  if (rows.length === 0) warnings.push("The file has a header and no rows.");
  const readRows = rows.map(({ line, cells }) => ({
    line,
    // Own properties whatever their name: a column may be called "constructor".
    cells: Object.fromEntries(names.flatMap((name, index) => (name === undefined ? [] : [[name, cells[index] ?? ""]]))),
  }));
  return { ok: true, headers, rows: readRows, warnings };
}
