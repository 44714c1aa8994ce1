import { isBlank, linesToSay } from "./buildTable.ts";
import { unguardCell } from "./csvCell.ts";
import { csvRows } from "./csvRows.ts";
import { detectDelimiter } from "./detectDelimiter.ts";
import type { RawRow, Sheet } from "./rawTable.ts";
import type { TableLimits } from "./table.ts";
import { tableError, type TableError } from "./tableError.ts";
import { say } from "./words/say.ts";

/** Excel's own first line `sep=;`, which is no row. */
function declaredDelimiter(text: string): { readonly delimiter: string; readonly length: number } | undefined {
  const match = /^sep=([,;\t|])(?:\r\n|\n|\r)/i.exec(text);
  return match?.[1] === undefined ? undefined : { delimiter: match[1], length: match[0].length };
}

/** A row so many times as wide as a table may be is refused before anybody looks at what its cells are called. */
const hopeless = 5;

/** The rows of a CSV, and what parts their cells. */
export interface CsvSheet extends Sheet {
  readonly ok: true;
  readonly delimiter: string;
}

/** Reads CSV text. Rows bear the line of the file on which they begin; which one is the header isn't told here. */
export function readCsv(file: string, limits: TableLimits): CsvSheet | TableError {
  const declared = declaredDelimiter(file);
  const text = declared ? file.slice(declared.length) : file;
  const delimiter = declared?.delimiter ?? detectDelimiter(text);
  const linesBefore = declared ? 1 : 0;
  const rows: RawRow[] = [];
  const oddLines: number[] = [];
  // Of what is too long no more is kept than tells so.
  const excess = { count: 0, line: 0 };
  for (const row of csvRows(text, delimiter)) {
    const line = row.line + linesBefore;
    if (row.unclosedLine !== undefined) {
      const at = row.unclosedLine + linesBefore;
      return tableError("unclosed-quote", say.unclosedQuote({ line: at }), at);
    }
    if (row.oddLine !== undefined) oddLines.push(row.oddLine + linesBefore);
    if (isBlank(row.cells)) continue;
    const wide = tooWide(row.cells, limits.columns);
    if (wide !== undefined) return tooManyColumns(wide, limits.columns, line);
    if (rows.length <= limits.rows) rows.push({ line, cells: row.cells.map(unguardCell) });
    else {
      excess.count += 1;
      excess.line ||= line;
    }
  }
  if (excess.count > 0) return tooManyRows(limits.rows + excess.count, limits.rows, excess.line);
  const warnings = oddLines.length === 0 ? [] : [say.oddQuotes(linesToSay(oddLines))];
  return { ok: true, name: "", rows, delimiter, warnings };
}

/** How many cells of a row say something, where they are far more than a table may have; empty ones are no columns. */
function tooWide(cells: readonly string[], limit: number): number | undefined {
  if (cells.length <= limit * hopeless) return undefined;
  const count = cells.reduce((sum, cell) => sum + (cell.trim() === "" ? 0 : 1), 0);
  return count > limit * hopeless ? count : undefined;
}

function tooManyColumns(count: number, limit: number, line: number): TableError {
  return tableError("too-many-columns", say.lineTooWide({ line, count, most: limit }), line);
}

function tooManyRows(count: number, limit: number, line: number): TableError {
  return tableError("too-many-rows", say.tooManyRows({ count, most: limit }), line);
}
