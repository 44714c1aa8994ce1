import { isBlank } from "./buildTable.ts";
import type { Sheet } from "./rawTable.ts";
import { fillMerged, inspectSheetXml, type SheetXml } from "./sheetXml.ts";
import type { TableLimits } from "./table.ts";
import { tableError, type TableError } from "./tableError.ts";
import { zipEntries, type ZipEntry } from "./zipEntries.ts";
import { say } from "./words/say.ts";

/** The most bytes that a workbook may have when it is unpacked: a few kilobytes can hold gigabytes. */
const maxUnpackedBytes = 40 * 1024 * 1024;

/** The most cells that its sheets may reach over together. */
const maxCells = 4_000_000;

const tooLarge = () => tableError("too-large", say.workbookTooLarge);
const damaged = () => tableError("not-text", say.workbookDamaged);

/** Files that are zip archives too, told by what is in them. */
const archives: readonly { readonly holds: RegExp; readonly what: string }[] = [
  { holds: /^word\//, what: "word" },
  { holds: /^ppt\//, what: "powerpoint" },
  { holds: /^Index\/.*\.iwa$|^index\.apxl$/i, what: "apple" },
  { holds: /^content\.xml$/, what: "opendocument" },
];

/** Whether bytes are a zip archive, as an .xlsx is. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function problemOf(entries: readonly ZipEntry[] | undefined): TableError | undefined {
  if (entries === undefined) return damaged();
  if (!entries.some(({ path }) => path === workbookPath)) {
    const known = archives.find(({ holds }) => entries.some(({ path }) => holds.test(path)));
    return tableError("not-text", known ? say.otherArchive({ what: known.what }) : say.zipArchive);
  }
  const unpacked = entries.reduce((sum, { path, size }) => sum + (/\.(?:xml|rels)$/.test(path) ? size : 0), 0);
  if (unpacked <= maxUnpackedBytes) return undefined;
  return tooLarge();
}

/** The cells of a workbook as texts: days as `YYYY-MM-DD`, numbers without what a sum of binary fractions adds. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return "";
  // Excel counts in binary fractions of a day: half a second more than 10:00 is 10:00.
  const [day = "", time = ""] = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 5)}`;
}

const unescapeXml = (text: string) =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_all, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" })[name] ?? "",
  );

/** The parts of a workbook by their paths. */
type Parts = Readonly<Record<string, Uint8Array>>;

const workbookPath = "xl/workbook.xml";
const sheetTag = /<(?:\w{1,20}:)?sheet\s[^>]*>/g;
const isWorksheet = (path: string) => path.startsWith("xl/worksheets/") && path.endsWith(".xml");
const attribute = (tag: string, name: string) => new RegExp(String.raw`\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";

function textOf(parts: Parts, path: string): string {
  return new TextDecoder().decode(parts[path] ?? new Uint8Array());
}

/** Where the sheet of a tag of the workbook is. */
function sheetPaths(parts: Parts): (tag: string) => string {
  const targets = new Map<string, string>();
  for (const [tag] of textOf(parts, "xl/_rels/workbook.xml.rels").matchAll(/<Relationship\s[^>]*>/g)) {
    targets.set(attribute(tag, "Id"), attribute(tag, "Target").replace(/^\/?(?:xl\/)?/, "xl/"));
  }
  return (tag) => targets.get(attribute(tag, "r:id")) ?? "";
}

/** What is asked of each sheet's XML before it is read, by the sheet's name; `undefined` when a sheet can't be read. */
function inspectSheets(parts: Parts): ReadonlyMap<string, SheetXml> | undefined {
  const pathOf = sheetPaths(parts);
  const names = new Map<string, string>();
  for (const [tag] of textOf(parts, workbookPath).matchAll(sheetTag)) {
    names.set(pathOf(tag), unescapeXml(attribute(tag, "name")));
  }
  const sheets = new Map<string, SheetXml>();
  // All of them, also those that the workbook doesn't name: whatever is there may be read.
  for (const path of Object.keys(parts).filter(isWorksheet)) {
    const sheet = inspectSheetXml(textOf(parts, path));
    if (sheet === undefined) return undefined;
    sheets.set(names.get(path) ?? path, sheet);
  }
  return sheets;
}

/** The parts of a workbook without the sheets that hold no cells: the reader fails at a chart that fills a sheet. */
function onlyWorksheets(parts: Parts): Parts {
  const pathOf = sheetPaths(parts);
  const workbook = textOf(parts, workbookPath).replace(sheetTag, (tag) => (isWorksheet(pathOf(tag)) ? tag : ""));
  return { ...parts, [workbookPath]: new TextEncoder().encode(workbook) };
}

/** A workbook that was read. */
export interface Workbook {
  readonly ok: true;
  /** Those that hold anything, in their order. */
  readonly sheets: readonly Sheet[];
}

/**
 * Reads an Excel workbook (.xlsx): what its formulas gave, its days as days, merged cells in every row beside which they
 * stand. The reader is loaded when the first workbook comes. Takes no more room than a bound; never throws for what a
 * file holds.
 */
export async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  limits: TableLimits,
): Promise<Workbook | TableError> {
  const problem = problemOf(zipEntries(bytes));
  if (problem) return problem;
  try {
    const [{ unzipSync, zipSync }, { default: readXlsxFile }] = await Promise.all([
      import("fflate"),
      import("read-excel-file/universal"),
    ]);
    const parts = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/.test(name) });
    const inspected = inspectSheets(parts);
    if (inspected === undefined) return damaged();
    if (Array.from(inspected.values()).reduce((sum, { room }) => sum + room, 0) > maxCells) return tooLarge();
    // Packed again without compression: else the reader starts a thread for each large part to unpack it.
    const stored = zipSync(onlyWorksheets(parts), { level: 0 });
    const read = await readXlsxFile(stored.buffer.slice(stored.byteOffset, stored.byteOffset + stored.byteLength), {
      trim: false,
    });
    const sheets: Sheet[] = [];
    for (const { sheet: name, data } of read) {
      const cells = data.map((row) => row.map(cellText));
      fillMerged(cells, inspected.get(name)?.merged ?? []);
      const rows = cells.map((row, index) => ({ line: index + 1, cells: row })).filter((row) => !isBlank(row.cells));
      if (rows.length > limits.rows + 1) {
        const message = say.sheetTooLong({ name, count: rows.length, most: limits.rows });
        return tableError("too-many-rows", message, rows[limits.rows + 1]?.line);
      }
      if (rows.length > 0) sheets.push({ name, rows, warnings: [] });
    }
    return sheets.length > 0 ? { ok: true, sheets } : tableError("empty", say.emptyWorkbook);
  } catch {
    return damaged();
  }
}
