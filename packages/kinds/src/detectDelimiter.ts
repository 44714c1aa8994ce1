import Papa from "papaparse";

const candidates = [",", ";", "\t", "|"] as const;

/** A delimiter that no text holds: the file has one column. */
const noDelimiter = Papa.UNIT_SEP;

/** How many rows are looked at. */
const looked = 50;

interface Fit {
  readonly delimiter: string;
  /** Quotation marks that are neither at an edge of a cell nor doubled inside a quoted one. */
  readonly strayQuotes: number;
  readonly columns: number;
  /** Share of the rows that have as many cells as the header. */
  readonly even: number;
}

/** Counts them by RFC 4180; Papa itself takes `a,"` for a good cell when semicolons part the cells. */
function countStrayQuotes(text: string, delimiter: string): number {
  const isEdge = (character: string | undefined) =>
    character === undefined || character === delimiter || character === "\r" || character === "\n";
  let stray = 0;
  let isQuoted = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (!isQuoted) {
      if (isEdge(text[at - 1])) isQuoted = true;
      else stray += 1;
    } else if (text[at + 1] === '"') at += 1;
    else {
      isQuoted = false;
      if (!isEdge(text[at + 1])) stray += 1;
    }
  }
  return stray;
}

function fitOf(delimiter: string, text: string, newline: "\r\n" | "\n" | "\r"): Fit {
  const { data, meta } = Papa.parse<string[]>(text, { delimiter, newline, preview: looked });
  const columns = data[0]?.length ?? 0;
  const rows = data.slice(1).filter((row) => row.length > 1 || row[0] !== "");
  const even = rows.length === 0 ? 1 : rows.filter((row) => row.length === columns).length / rows.length;
  return { delimiter, strayQuotes: countStrayQuotes(text.slice(0, meta.cursor), delimiter), columns, even };
}

/**
 * What separates the cells: of those that part the header, the one by which the quotation marks fit best, then most
 * rows have as many cells as the header, then that gives the most columns. When none parts the header, the file has
 * one column, and commas in it are text.
 */
export function detectDelimiter(text: string, newline: "\r\n" | "\n" | "\r"): string {
  let best: Fit | undefined;
  for (const delimiter of candidates) {
    const fit = fitOf(delimiter, text, newline);
    if (fit.columns > 1 && (best === undefined || isBetter(fit, best))) best = fit;
  }
  return best?.delimiter ?? noDelimiter;
}

function isBetter(a: Fit, b: Fit): boolean {
  if (a.strayQuotes !== b.strayQuotes) return a.strayQuotes < b.strayQuotes;
  if (a.even !== b.even) return a.even > b.even;
  return a.columns > b.columns;
}
