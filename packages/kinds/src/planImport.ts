import { checkMapping, guessMapping, withoutUnmapped, type MappingProblem } from "./columnMapping.ts";
import { decodeText } from "./decodeText.ts";
import type { Kind } from "./kind.ts";
import { isBoardFile, planBoardFile, type BoardFileErrorCode } from "./planBoardFile.ts";
import { parseJson } from "./readJsonTable.ts";
import type { Table } from "./table.ts";
import { maxTableBytes, readTable, type TableFileFormat } from "./tableFile.ts";
import type { TableError, TableErrorCode } from "./tableError.ts";
import type { ImportPlan, TableMapping, TableRow } from "./tableFormat.ts";

/** What the mapping step shows: the columns that are there, some rows, and which column goes where. */
export interface ImportColumns {
  readonly headers: readonly string[];
  /** The first rows. */
  readonly sample: readonly TableRow[];
  readonly mapping: TableMapping;
}

/** An import that can be done. */
export interface ReadyImport {
  readonly ok: true;
  readonly plan: ImportPlan;
  /** What was odd in the file itself; what the kind has to say is in the plan's report. */
  readonly warnings: readonly string[];
  /** Absent for a board's own JSON, whose content needs no mapping. */
  readonly columns?: ImportColumns;
  /** The title in a board's own JSON. */
  readonly title?: string;
}

/** A file that was read, but whose columns must be chosen first. */
export interface UnmappedImport extends TableError<"mapping"> {
  readonly columns: ImportColumns;
  readonly problems: readonly MappingProblem[];
}

export type ImportErrorCode = TableErrorCode | BoardFileErrorCode | "mapping";
export type ImportResult = ReadyImport | UnmappedImport | TableError<TableErrorCode | BoardFileErrorCode>;

const sampleRows = 5;

/**
 * Works out what importing a file into an empty board of a kind would do; nothing is written before `plan.build`. For
 * the preview on the screen and for the import on the server, so both say the same. JSON may be a list or a board's own
 * export. Without a mapping the columns are found by their headers. Never throws for what a file holds.
 */
export function planImport(
  kind: Kind,
  bytes: Uint8Array,
  options: { readonly format?: TableFileFormat; readonly mapping?: TableMapping } = {},
): ImportResult {
  const board = options.format === "csv" ? undefined : boardFileIn(bytes);
  if (board !== undefined) {
    const planned = planBoardFile(kind, board.value);
    return planned.ok ? { ok: true, plan: planned.plan, warnings: [], title: planned.title } : planned;
  }
  const table = readTable(bytes, options.format === undefined ? {} : { format: options.format });
  return table.ok ? planTable(kind, table, options.mapping) : table;
}

function planTable(kind: Kind, table: Table, given: TableMapping | undefined): ImportResult {
  const { headers, rows, warnings } = table;
  const mapping = given ? withoutUnmapped(given) : guessMapping(headers, kind.table.fields).mapping;
  const columns: ImportColumns = { headers, sample: rows.slice(0, sampleRows), mapping };
  const problems = checkMapping(headers, kind.table.fields, mapping);
  if (problems.length > 0) {
    const message = `Choose the columns: ${problems.map((problem) => problem.message).join("; ")}.`;
    return { ok: false, code: "mapping", message, columns, problems };
  }
  const plan = kind.table.plan(rows, mapping);
  const unread = unreadColumns(headers, [...Object.values(mapping), ...(plan.alsoRead ?? [])]);
  return {
    ok: true,
    plan,
    warnings: unread === undefined ? warnings : [...warnings, unread],
    columns,
  };
}

/** Says which columns nothing is taken from; long lists are shortened. */
function unreadColumns(headers: readonly string[], read: readonly string[]): string | undefined {
  const used = new Set(read);
  const unread = headers.filter((header) => !used.has(header));
  if (unread.length === 0) return undefined;
  const shown = unread.length > 8 ? [...unread.slice(0, 6), `${unread.length - 6} more`] : unread;
  return `Not read: ${shown.join(", ")}.`;
}

/** The JSON in a file when it is a board's own export, of whatever kind. */
function boardFileIn(bytes: Uint8Array): { readonly value: unknown } | undefined {
  if (bytes.byteLength > maxTableBytes) return undefined;
  const decoded = decodeText(bytes);
  // Looked for before it is parsed, so that a long table isn't parsed twice.
  if (!decoded.ok || !decoded.text.includes('"throughline-board"')) return undefined;
  const parsed = parseJson(decoded.text);
  return parsed.ok && isBoardFile(parsed.value) ? { value: parsed.value } : undefined;
}
