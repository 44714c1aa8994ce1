import { buildTable } from "./buildTable.ts";
import { decodeText, type DecodedText } from "./decodeText.ts";
import { noDelimiter } from "./detectDelimiter.ts";
import { findHeader } from "./findHeader.ts";
import { markupIn, textIn } from "./looksLike.ts";
import type { FoundEncoding, Sheet } from "./rawTable.ts";
import { readCsv } from "./readCsv.ts";
import { parseJson, tableOfJson } from "./readJsonTable.ts";
import { isArchive, readWorkbook } from "./readWorkbook.ts";
import type { Table } from "./table.ts";
import { tableError, type TableError } from "./tableError.ts";
import type { TextEncoding } from "./textEncoding.ts";
import { say } from "./words/say.ts";

/** The largest file that is read, in bytes; checked before anything else is done with it. */
export const maxTableBytes = 5 * 1024 * 1024;

/** The most rows that are read, which is more than any board holds well. */
export const maxTableRows = 20_000;

/** The most columns that are read. */
export const maxTableColumns = 200;

export type TableFileFormat = "csv" | "json";

const limits = { rows: maxTableRows, columns: maxTableColumns };

/** How a file is to be opened, where that isn't left to the file. */
export interface OpenOptions {
  readonly format?: TableFileFormat;
  readonly encoding?: TextEncoding;
}

/** A file that was opened: what is the same whatever it becomes. */
export interface OpenedFile {
  readonly ok: true;
  /** What a JSON file holds. */
  readonly json?: { readonly value: unknown };
  /** The tables of any other file; at least one. */
  readonly sheets: readonly Sheet[];
  /** How a text's letters were stored; absent for workbooks. */
  readonly encoding?: FoundEncoding;
  /** What separates the cells of a CSV. */
  readonly delimiter?: string;
}

/** Words by which people see whether letters were read rightly. */
function tellingWords(text: string): string[] {
  const words = new Set<string>();
  // Whole words first, each letter looked at once: a pattern that looks for one such letter amid others takes minutes for
  // a long word that has none.
  for (const [word] of text.matchAll(/[\p{L}\p{N}[^\p{ASCII}\s]]+/gv)) {
    if (word.length > 1 && word.length < 40 && /[^\p{ASCII}]/u.test(word)) words.add(word);
    if (words.size === 3) break;
  }
  return Array.from(words);
}

function openText({ text, encoding, isGuess }: DecodedText, format?: TableFileFormat): OpenedFile | TableError {
  if (text.trim() === "") return tableError("empty", say.emptyFile);
  const found = { encoding, isGuess, words: tellingWords(text.slice(0, 200_000)) };
  const isJson = format === undefined ? /^\s*[[{]/.test(text) : format === "json";
  if (isJson) {
    const parsed = parseJson(text);
    return parsed.ok ? { ok: true, json: { value: parsed.value }, sheets: [], encoding: found } : parsed;
  }
  const markup = format === undefined ? markupIn(text) : undefined;
  if (markup) return tableError("not-a-table", markup);
  const sheet = readCsv(text, limits);
  // A text with a heading and some lists: only where no delimiter makes a table of it.
  const isTable = format !== undefined || (sheet.ok && isEven(sheet));
  const resembled = isTable ? undefined : textIn(text);
  if (resembled) return tableError("not-a-table", resembled);
  return sheet.ok ? { ok: true, sheets: [sheet], encoding: found, delimiter: sheet.delimiter } : sheet;
}

/** Whether most rows of a CSV have the same number of cells, of which there are several. */
function isEven({ rows, delimiter }: Sheet & { readonly delimiter: string }): boolean {
  if (delimiter === noDelimiter) return false;
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [[columns, count] = [0, 0]] = Array.from(counts).toSorted((a, b) => b[1] - a[1]);
  return columns > 1 && count >= rows.length * 0.7;
}

function checkSize(bytes: Uint8Array): TableError | undefined {
  if (bytes.byteLength <= maxTableBytes) return undefined;
  const size = Math.round((bytes.byteLength / 1024 / 1024) * 10) / 10;
  return tableError("too-large", say.fileTooLarge({ size, most: maxTableBytes / 1024 / 1024 }));
}

/**
 * Opens a text file: CSV or JSON. For callers that can't wait; workbooks are an error here. Either the whole file is
 * read or there is an error. Never throws.
 */
export function openTextFile(bytes: Uint8Array, { format, encoding }: OpenOptions = {}): OpenedFile | TableError {
  const tooLarge = checkSize(bytes);
  if (tooLarge) return tooLarge;
  const decoded = decodeText(bytes, encoding);
  return decoded.ok ? openText(decoded, format) : decoded;
}

/** Opens a file of any sort that is read: an Excel workbook, CSV or JSON. On the screen and on the server alike. Never rejects for what a file holds. */
export async function openFile(
  bytes: Uint8Array<ArrayBuffer>,
  options: OpenOptions = {},
): Promise<OpenedFile | TableError> {
  if (!isArchive(bytes)) return openTextFile(bytes, options);
  const workbook = checkSize(bytes) ?? (await readWorkbook(bytes, limits));
  return workbook;
}

/** Which table of a file is read, and from which line on. */
export interface TableChoice {
  /** The name of a sheet; the first that holds anything when absent. */
  readonly sheet?: string;
  /** The line of the header; found when absent. */
  readonly headerLine?: number;
}

const headerOf = ({ rows }: Sheet, isKnown?: (header: string) => boolean) =>
  findHeader(
    rows.slice(0, 50).map(({ cells }) => cells),
    isKnown,
  );

/** The name of the sheet whose header somebody reads most of, the first of those; a workbook may begin with a cover. */
export function likelySheet(sheets: readonly Sheet[], isKnown: (header: string) => boolean): string | undefined {
  let best: { readonly name: string; readonly known: number } | undefined;
  for (const sheet of sheets) {
    const header = sheet.rows[headerOf(sheet, isKnown)]?.cells ?? [];
    const known = header.filter((cell) => cell.trim() !== "" && isKnown(cell)).length;
    if (best === undefined || known > best.known) best = { name: sheet.name, known };
  }
  return best?.name;
}

/** The table of an opened file. `isKnown` tells headers that somebody reads, by which a header below a title is found. */
export function tableOf(
  file: OpenedFile,
  { sheet: name, headerLine }: TableChoice = {},
  isKnown?: (header: string) => boolean,
): Table | TableError {
  if (file.json) return tableOfJson(file.json.value, limits);
  const sheet = file.sheets.find((one) => name === undefined || one.name === name);
  if (!sheet) return tableError("empty", say.noSheet({ name: name ?? "" }));
  const { rows, warnings } = sheet;
  const chosen = headerLine === undefined ? -1 : rows.findIndex(({ line }) => line >= headerLine);
  const headerAt = chosen >= 0 ? chosen : headerOf(sheet, isKnown);
  return buildTable(rows, limits, { headerAt, warnings });
}

/** Reads a text file as a table in one step. */
export function readTable(bytes: Uint8Array, options: OpenOptions = {}): Table | TableError {
  const file = openTextFile(bytes, options);
  return file.ok ? tableOf(file) : file;
}
