import { readDay, type DayOrder } from "./calendarDay.ts";
import { checkMapping, guessMapping, headerKnower, withoutUnmapped, type MappingProblem } from "./columnMapping.ts";
import { readDates, type DateColumn } from "./dateColumns.ts";
import type { Kind } from "../contract/kind.ts";
import { isSurvey } from "./looksLike.ts";
import { isBoardFile, planBoardFile, type BoardFileErrorCode } from "./planBoardFile.ts";
import type { FoundEncoding } from "./rawTable.ts";
import type { Table } from "./table.ts";
import {
  likelySheet,
  openTextFile,
  tableOf,
  type OpenedFile,
  type OpenOptions,
  type TableChoice,
} from "./tableFile.ts";
import type { TableError, TableErrorCode } from "./tableError.ts";
import type { ImportPlan, TableMapping, TableRow } from "./tableFormat.ts";
import { say } from "./words/say.ts";

/** What the mapping step shows: the columns that are there, some rows, and which column goes where. */
export interface ImportColumns {
  readonly headers: readonly string[];
  /** The first rows. */
  readonly sample: readonly TableRow[];
  readonly mapping: TableMapping;
  /** Nobody chose the mapping: it was found by the headers. */
  readonly isGuessed: boolean;
  /** Columns of dates for which the order of day and month is to be said, or was. */
  readonly dates: readonly DateColumn[];
}

/** How a file was opened, for people to look at and to choose otherwise. */
export interface ImportSource {
  readonly encoding?: FoundEncoding;
  readonly delimiter?: string;
  /** Names of a workbook's sheets; empty for other files. */
  readonly sheets: readonly string[];
  readonly sheet?: string;
  /** The line of the header; absent for JSON. */
  readonly headerLine?: number;
  /** The first lines, of which one is the header. */
  readonly firstLines: readonly { readonly line: number; readonly text: string }[];
}

/** An import that can be done. */
export interface ReadyImport {
  readonly ok: true;
  readonly plan: ImportPlan;
  /** What was odd in the file itself; what the kind has to say is in the plan's report. */
  readonly warnings: readonly string[];
  /** Absent for a board's own JSON, whose content needs no mapping. */
  readonly columns?: ImportColumns;
  readonly source?: ImportSource;
  /** The title in a board's own JSON. */
  readonly title?: string;
}

/** A file that was read, but whose columns must be chosen first, or the order of day and month in its dates. */
export interface UnmappedImport extends TableError<"mapping"> {
  readonly columns: ImportColumns;
  readonly source: ImportSource;
  readonly problems: readonly MappingProblem[];
  readonly warnings: readonly string[];
}

export type ImportErrorCode = TableErrorCode | BoardFileErrorCode | "mapping";
export type ImportResult = ReadyImport | UnmappedImport | TableError<TableErrorCode | BoardFileErrorCode>;

/** What somebody said of a file; everything else is told by the file. */
export interface ImportOptions extends OpenOptions, TableChoice {
  readonly mapping?: TableMapping;
  /** Which number of a date is the day, by header. */
  readonly dates?: Readonly<Record<string, DayOrder>>;
}

const sampleRows = 5;
const linesShown = 12;

/**
 * Works out what importing a file into an empty board of a kind would do; nothing is written before `plan.build`. For
 * the preview on the screen and for the import on the server, so both say the same. JSON may be a list or a board's own
 * export. Without a mapping the columns are found by their headers. A workbook must be opened before (`openFile`).
 * Never throws for what a file holds.
 */
export function planImport(kind: Kind, file: Uint8Array | OpenedFile, options: ImportOptions = {}): ImportResult {
  const opened = file instanceof Uint8Array ? openTextFile(file, options) : file;
  if (!opened.ok) return opened;
  if (opened.json && isBoardFile(opened.json.value)) {
    const planned = planBoardFile(kind, opened.json.value);
    return planned.ok ? { ok: true, plan: planned.plan, warnings: [], title: planned.title } : planned;
  }
  const isKnown = headerKnower(kind.table.fields);
  const sheet = options.sheet ?? likelySheet(opened.sheets, isKnown);
  const table = tableOf(opened, { ...options, sheet }, isKnown);
  return table.ok ? planTable(kind, table, sourceOf(opened, table, sheet), options) : table;
}

function sourceOf(
  { sheets, encoding, delimiter }: OpenedFile,
  { headerLine }: Table,
  sheet: string | undefined,
): ImportSource {
  const read = sheets.find(({ name }) => sheet === undefined || name === sheet);
  const rows = read?.rows.slice(0, linesShown) ?? [];
  return {
    encoding,
    delimiter,
    sheets: sheets.map(({ name }) => name).filter((name) => name !== ""),
    sheet: read?.name === "" ? undefined : read?.name,
    headerLine,
    firstLines: rows.map(({ line, cells }) => ({ line, text: cells.filter((cell) => cell.trim() !== "").join(" · ") })),
  };
}

function planTable(
  kind: Kind,
  table: Table,
  source: ImportSource,
  { mapping: given, dates }: ImportOptions,
): ImportResult {
  const { headers, rows, warnings, repeats = {} } = table;
  const { fields } = kind.table;
  const survey = isSurvey(headers);
  const mapping = given ? withoutUnmapped(given) : survey ? {} : guessTable(table, kind);
  const read = readDates(rows, fields, mapping, dates);
  const columns: ImportColumns = {
    headers,
    sample: rows.slice(0, sampleRows),
    mapping,
    isGuessed: given === undefined,
    dates: read.asked,
  };
  const said = survey ? [say.survey({ rows: rows.length, columns: headers.length }), ...warnings] : warnings;
  const problems = [...checkMapping(headers, fields, mapping), ...dateProblems(read.asked)];
  if (problems.length > 0) {
    const message = say.chooseColumns({ problems: problems.map((problem) => problem.message).join("; ") });
    return { ok: false, code: "mapping", message, columns, source, problems, warnings: said };
  }
  const plan = kind.table.plan(read.rows, mapping, repeats);
  const repeated = fields.flatMap(({ key, isRepeated }) => (isRepeated ? (repeats[mapping[key] ?? ""] ?? []) : []));
  const unread = unreadColumns(headers, rows, [...Object.values(mapping), ...repeated, ...(plan.alsoRead ?? [])]);
  return { ok: true, plan, warnings: unread === undefined ? said : [...said, unread], columns, source };
}

function guessTable({ headers, rows }: Table, kind: Kind): TableMapping {
  const looked = rows.slice(0, 500);
  return guessMapping(headers, kind.table.fields, (header) => looked.map(({ cells }) => cells[header] ?? "")).mapping;
}

function dateProblems(asked: readonly DateColumn[]): MappingProblem[] {
  return asked
    .filter(({ order }) => order === undefined)
    .map(({ header, samples }) => ({
      path: ["dates", header],
      message: say.dayOrMonth({ header, date: samples[0] ?? "" }),
    }));
}

/** Says which columns nothing is taken from; a long list is shortened, but for dates, and empty columns aren't missed. */
function unreadColumns(
  headers: readonly string[],
  rows: readonly TableRow[],
  read: readonly string[],
): string | undefined {
  const used = new Set(read);
  const unread = headers.flatMap((header) => {
    const first = used.has(header) ? undefined : rows.find(({ cells }) => (cells[header] ?? "").trim() !== "");
    return first ? [{ header, isDate: readDay(first.cells[header] ?? "") !== undefined }] : [];
  });
  if (unread.length === 0) return undefined;
  const names = (wanted: boolean) => unread.flatMap(({ header, isDate }) => (isDate === wanted ? [header] : []));
  const others = names(false);
  const few = others.length > 8 ? [...others.slice(0, 6), say.more({ count: others.length - 6 })] : others;
  return say.notRead({ columns: [...names(true), ...few].join(", ") });
}
