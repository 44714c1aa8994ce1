import { readContent, type BoardReader } from "@throughline/model";
import type { Kind } from "../contract/kind.ts";
import { writeCsv } from "./writeCsv.ts";

/** The board as CSV with a byte order mark, without which Excel reads letters with accents wrongly. `planImport` reads it back. */
export function exportCsv(kind: Kind, board: BoardReader): string {
  const { headers, rows } = kind.table.write(board);
  return `\ufeff${writeCsv(headers, rows)}`;
}

/** The board as JSON with everything it holds, ids too. `planImport` reads it back to the same content. */
export function exportJson(board: BoardReader): string {
  return `${JSON.stringify(readContent(board), null, 2)}\n`;
}
