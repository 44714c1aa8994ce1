import { countLineBreaks } from "./decodeText.ts";

/** A row of CSV text as it stands there. */
export interface CsvRow {
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** Where in the text the next row begins. */
  readonly end: number;
  readonly cells: readonly string[];
  /** Quotation marks that neither open nor close a cell and aren't doubled. */
  readonly strayQuotes: number;
  /** The line of the first quoted cell that holds such a mark. */
  readonly oddLine?: number;
  /** The line of a quoted cell that never ends; the rest of the text is in it. */
  readonly unclosedLine?: number;
}

interface Cell {
  readonly text: string;
  /** Where the next delimiter, the row's end or the text's end is. */
  readonly end: number;
  readonly strayQuotes: number;
  readonly isUnclosed?: boolean;
}

const isSpace = (character: string | undefined) => character === " " || character === "\t" || character === "\u00a0";

function isEnd(text: string, at: number, delimiter: string): boolean {
  const character = text[at];
  return character === undefined || character === delimiter || character === "\n" || character === "\r";
}

/** Spaces may stand between the closing mark and the delimiter. A mark that closes nothing is part of the text. */
function quotedCell(text: string, at: number, delimiter: string): Cell {
  let strayQuotes = 0;
  let isDoubled = false;
  const textOf = (end?: number) => {
    const content = text.slice(at + 1, end);
    return isDoubled ? content.replaceAll('""', '"') : content;
  };
  for (let quote = text.indexOf('"', at + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    if (text[quote + 1] === '"') {
      isDoubled = true;
      quote += 1;
      continue;
    }
    let end = quote + 1;
    while (text[end] !== delimiter && isSpace(text[end])) end += 1;
    if (isEnd(text, end, delimiter)) return { text: textOf(quote), end, strayQuotes };
    strayQuotes += 1;
  }
  return { text: textOf(), end: text.length, strayQuotes, isUnclosed: true };
}

function plainCell(text: string, at: number, delimiter: string): Cell {
  let strayQuotes = 0;
  let end = at;
  for (; !isEnd(text, end, delimiter); end += 1) if (text[end] === '"') strayQuotes += 1;
  return { text: text.slice(at, end), end, strayQuotes };
}

/**
 * The rows of CSV text (RFC 4180), one by one; `\r\n`, `\n` and `\r` each end one, also mixed. Takes time in proportion
 * to the text, whatever stands in it: files come from anybody. Never throws.
 */
export function* csvRows(text: string, delimiter: string): Generator<CsvRow, void, void> {
  let line = 1;
  for (let at = 0; at < text.length;) {
    const began = line;
    const cells: string[] = [];
    let strayQuotes = 0;
    let oddLine: number | undefined;
    let unclosedLine: number | undefined;
    for (;;) {
      const isQuoted = text[at] === '"';
      const cell = isQuoted ? quotedCell(text, at, delimiter) : plainCell(text, at, delimiter);
      cells.push(cell.text);
      strayQuotes += cell.strayQuotes;
      if (cell.isUnclosed) unclosedLine = line;
      else if (isQuoted && cell.strayQuotes > 0) oddLine ??= line;
      if (isQuoted) line += countLineBreaks(cell.text);
      at = cell.end;
      if (text[at] !== delimiter) break;
      at += 1;
    }
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    line += 1;
    yield { line: began, end: at, cells, strayQuotes, oddLine, unclosedLine };
  }
}
