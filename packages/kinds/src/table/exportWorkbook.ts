import type { BoardReader } from "@throughline/model";
import { isDay } from "./calendarDay.ts";
import type { Kind } from "../contract/kind.ts";

/** A cell as the writer takes it. */
type Cell =
  | null
  | { readonly type: StringConstructor; readonly value: string; readonly fontWeight?: "bold" }
  | { readonly type: NumberConstructor; readonly value: number }
  | { readonly type: DateConstructor; readonly value: Date; readonly format: string };

/** Texts that are just what a number of the sheet is read back as; "1.0" and "007" stay texts. */
const isPlainNumber = (text: string) => /^-?\d{1,15}(?:\.\d{1,6})?$/.test(text) && String(Number(text)) === text;

/** Signs that XML can't hold, as Excel writes them: `_x0001_`; and what only looks so. */
function escapeSigns(text: string): string {
  return text.replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_").replace(
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g,
    (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}

function cellOf(text: string, isDate: boolean): Cell {
  if (text === "") return null;
  if (isDate && isDay(text)) return { type: Date, value: new Date(`${text}T00:00:00.000Z`), format: "yyyy-mm-dd" };
  return isPlainNumber(text) ? { type: Number, value: Number(text) } : { type: String, value: escapeSigns(text) };
}

/**
 * The board as an Excel workbook (.xlsx) with one sheet, the same table as the CSV: numbers are numbers, days are days,
 * a text that begins with "=" is a text. `openFile` and `planImport` read it back. The writer is loaded with the first.
 */
export async function exportWorkbook(kind: Kind, board: BoardReader): Promise<Uint8Array<ArrayBuffer>> {
  const { headers, rows } = kind.table.write(board);
  const dates = new Set(kind.table.fields.flatMap(({ label, isDate }) => (isDate ? [label] : [])));
  const head: Cell[] = headers.map((value) => ({ type: String, value: escapeSigns(value), fontWeight: "bold" }));
  const body = rows.map((row) => row.map((text, column) => cellOf(text, dates.has(headers[column] ?? ""))));
  const { default: writeXlsxFile } = await import("write-excel-file/universal");
  const file = await writeXlsxFile([head, ...body], { sheet: kind.label, stickyRowsCount: 1 }).toBlob();
  return new Uint8Array(await file.arrayBuffer());
}
