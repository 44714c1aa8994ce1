import { guardCell } from "./csvCell.ts";

/** Whatever any reader could take for the end of a cell, and spaces at the ends, which some readers drop. */
const needsQuotes = /[",;\t|\r\n\u001f]|^\s|\s$/;

function csvCell(text: string): string {
  const cell = guardCell(text);
  return needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * A table as CSV (RFC 4180: commas, CRLF after every row). Cells that a spreadsheet would run as a formula are guarded
 * by an apostrophe; `readTable` gives every cell back exactly as it was.
 */
export function writeCsv(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headers, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}
