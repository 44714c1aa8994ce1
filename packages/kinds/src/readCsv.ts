import Papa from "papaparse";
import { unguardCell } from "./csvCell.ts";
import { countLineBreaks, lineAt } from "./decodeText.ts";
import { detectDelimiter } from "./detectDelimiter.ts";
import { buildTable } from "./buildTable.ts";
import type { Table, TableLimits } from "./table.ts";
import { tableError, type TableError } from "./tableError.ts";

const quoted = /"(?:[^"]|"")*"/g;

/** What ends the rows; `undefined` when a file mixes them. Line breaks inside quotes are content and don't count. */
function newlineOf(text: string): "\r\n" | "\n" | "\r" | undefined {
  const found = new Set(text.replace(quoted, "").match(/\r\n|\n|\r/g));
  if (found.size > 1) return undefined;
  return found.has("\r\n") ? "\r\n" : found.has("\r") ? "\r" : "\n";
}

/** Excel's own first line `sep=;`, which is no row. */
function declaredDelimiter(text: string): { readonly delimiter: string; readonly length: number } | undefined {
  const match = /^sep=([,;\t|])(?:\r\n|\n|\r)/i.exec(text);
  return match?.[1] === undefined ? undefined : { delimiter: match[1], length: match[0].length };
}

/** Reads CSV text whose first row is the header. Rows bear the line of the file on which they begin. */
export function readCsv(file: string, limits: TableLimits): Table | TableError {
  const declared = declaredDelimiter(file);
  const body = declared ? file.slice(declared.length) : file;
  const newline = newlineOf(body);
  const text = newline === undefined ? body.replace(/\r\n?/g, "\n") : body;
  const rowEnd = newline ?? "\n";
  const delimiter = declared?.delimiter ?? detectDelimiter(text, rowEnd);

  const parsed = Papa.parse<string[]>(text, { delimiter, newline: rowEnd });
  const firstLine = declared ? 2 : 1;
  const warnings: string[] = [];
  for (const error of parsed.errors) {
    const line = firstLine - 1 + lineAt(text, error.index ?? 0);
    if (error.code === "MissingQuotes") {
      return tableError("unclosed-quote", `A quotation mark on line ${line} is never closed.`, line);
    }
    if (error.code === "InvalidQuotes") {
      warnings.push(`The quotation marks on line ${line} don't match; check how that row was read.`);
    }
  }
  let line = firstLine;
  const rows = parsed.data.map((cells) => {
    const row = { line, cells: cells.map(unguardCell) };
    line += 1 + cells.reduce((sum, cell) => sum + countLineBreaks(cell), 0);
    return row;
  });
  const table = buildTable(rows, limits, warnings);
  return table.ok ? { ...table, delimiter } : table;
}
