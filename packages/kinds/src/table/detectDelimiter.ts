import { csvRows } from "./csvRows.ts";

const candidates = [",", ";", "\t", "|"] as const;

/** A delimiter that no text holds: the file has one column. */
export const noDelimiter = "\u001f";

/** How many rows are looked at, and how many characters. */
const looked = { rows: 50, characters: 256 * 1024 };

interface Fit {
  readonly delimiter: string;
  readonly strayQuotes: number;
  readonly columns: number;
  /** Share of the rows that have as many cells as the header. */
  readonly even: number;
}

function fitOf(delimiter: string, text: string): Fit {
  const counts: number[] = [];
  let columns = 0;
  let strayQuotes = 0;
  let seen = 0;
  for (const row of csvRows(text.slice(0, looked.characters), delimiter)) {
    // Without the last one where it may have been cut.
    if (seen > 0 && row.end >= looked.characters) break;
    strayQuotes += row.strayQuotes;
    if (seen === 0) columns = row.cells.length;
    else if (row.cells.length > 1 || row.cells[0] !== "") counts.push(row.cells.length);
    seen += 1;
    if (seen === looked.rows) break;
  }
  const even = counts.length === 0 ? 1 : counts.filter((count) => count === columns).length / counts.length;
  return { delimiter, strayQuotes, columns, even };
}

/**
 * What separates the cells: of those that part the header, the one by which the quotation marks fit best, then most
 * rows have as many cells as the header, then that gives the most columns. When none parts the header, the file has
 * one column, and commas in it are text.
 */
export function detectDelimiter(text: string): string {
  let best: Fit | undefined;
  for (const delimiter of candidates) {
    const fit = fitOf(delimiter, text);
    if (fit.columns > 1 && (best === undefined || isBetter(fit, best))) best = fit;
  }
  return best?.delimiter ?? noDelimiter;
}

function isBetter(a: Fit, b: Fit): boolean {
  if (a.strayQuotes !== b.strayQuotes) return a.strayQuotes < b.strayQuotes;
  if (a.even !== b.even) return a.even > b.even;
  return a.columns > b.columns;
}
