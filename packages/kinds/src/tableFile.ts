import { decodeText } from "./decodeText.ts";
import { readCsv } from "./readCsv.ts";
import { readJsonTable } from "./readJsonTable.ts";
import type { Table } from "./table.ts";
import { tableError, type TableError } from "./tableError.ts";

/** The largest file that is read, in bytes; checked before anything else is done with it. */
export const maxTableBytes = 5 * 1024 * 1024;

/** The most rows that are read, which is more than any board holds well. */
export const maxTableRows = 20_000;

/** The most columns that are read. */
export const maxTableColumns = 200;

export type TableFileFormat = "csv" | "json";

/** CSV or JSON, by what a text begins with. */
function formatOf(text: string): TableFileFormat {
  return /^\s*[[{]/.test(text) ? "json" : "csv";
}

/**
 * Reads a file as a table; for the import of all kinds, on the screen and on the server alike. Either the whole file is
 * read or there is an error; blank rows are passed over. Never throws.
 */
export function readTable(bytes: Uint8Array, options: { readonly format?: TableFileFormat } = {}): Table | TableError {
  if (bytes.byteLength > maxTableBytes) {
    const size = (bytes.byteLength / 1024 / 1024).toFixed(1);
    return tableError("too-large", `The file has ${size} MB; at most ${maxTableBytes / 1024 / 1024} MB can be read.`);
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  if (decoded.text.trim() === "") return tableError("empty", "The file is empty.");
  const format = options.format ?? formatOf(decoded.text);
  const limits = { rows: maxTableRows, columns: maxTableColumns };
  return format === "json" ? readJsonTable(decoded.text, limits) : readCsv(decoded.text, limits);
}
