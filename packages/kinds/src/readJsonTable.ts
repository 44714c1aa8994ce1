import { lineAt } from "./decodeText.ts";
import { findJsonBreak } from "./jsonBreak.ts";
import type { Table, TableLimits } from "./table.ts";
import { tableError, type TableError } from "./tableError.ts";

/** How deep objects are taken apart into columns; what is deeper stays together as JSON. */
const maxDepth = 4;

/** The column of values that are no objects. */
const valueHeader = "value";

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isScalar = (value: unknown) => typeof value !== "object" || value === null;

/** A value as a cell: null is empty, a list of plain values is joined by " | ", anything else stays JSON. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((entry) => isScalar(entry) && !String(entry).includes("|"))) {
    return value.map(cellOf).join(" | ");
  }
  return JSON.stringify(value);
}

/** Takes an object apart: `{a: {b: 1}}` becomes the cell `a.b`. */
function flatten(object: JsonObject, into: Map<string, string>, prefix = "", depth = 1): void {
  for (const key of Object.keys(object)) {
    const value = object[key];
    const name = prefix + key;
    if (isObject(value) && depth < maxDepth && Object.keys(value).length > 0)
      flatten(value, into, `${name}.`, depth + 1);
    else into.set(name, isObject(value) && Object.keys(value).length === 0 ? "" : cellOf(value));
  }
}

/** The list in a file: the file itself, or the only list in its outermost object. */
function findList(value: unknown): readonly unknown[] | TableError {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return tableError("no-list", "The file holds no list of objects.");
  const lists = Object.keys(value).filter((key) => Array.isArray(value[key]));
  const [name] = lists;
  const list = name === undefined ? undefined : value[name];
  if (lists.length > 1) {
    return tableError("no-list", `The file holds several lists (${lists.join(", ")}). Keep the one to import.`);
  }
  return Array.isArray(list) ? list : tableError("no-list", "The file holds no list of objects.");
}

/** JSON text as a value, or an error that says where it breaks. */
export function parseJson(text: string): { readonly ok: true; readonly value: unknown } | TableError {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch (error) {
    if (error instanceof RangeError) return tableError("too-deep", "The file is nested too deeply.");
    const line = lineAt(text, findJsonBreak(text) ?? 0);
    return tableError("not-json", `The file isn't valid JSON: look at line ${line}.`, line);
  }
}

/** Reads a list of objects from JSON text; rows bear their position in the list, from 1. */
export function readJsonTable(text: string, limits: TableLimits): Table | TableError {
  const parsed = parseJson(text);
  return parsed.ok ? tableOfJson(parsed.value, limits) : parsed;
}

/** A list of objects, or an object with one list in it, as a table. */
function tableOfJson(value: unknown, limits: TableLimits): Table | TableError {
  const list = findList(value);
  if (!Array.isArray(list)) return "ok" in list ? list : tableError("no-list", "The file holds no list of objects.");
  if (list.length === 0) return tableError("empty", "The list in the file is empty.");
  if (list.length > limits.rows) {
    return tableError("too-many-rows", `The list has ${list.length} entries; at most ${limits.rows} can be read.`);
  }
  const headers = new Set<string>();
  const flat: { readonly line: number; readonly cells: Map<string, string> }[] = [];
  try {
    for (const [index, entry] of list.entries()) {
      const cells = new Map<string, string>();
      if (isObject(entry)) flatten(entry, cells);
      else cells.set(valueHeader, cellOf(entry));
      for (const header of cells.keys()) headers.add(header);
      if (headers.size > limits.columns) {
        const message = `The objects have more than ${limits.columns} different names; that is too many columns.`;
        return tableError("too-many-columns", message, index + 1);
      }
      flat.push({ line: index + 1, cells });
    }
  } catch (error) {
    if (error instanceof RangeError) return tableError("too-deep", "The file is nested too deeply.");
    throw error;
  }
  const rows = flat
    .filter(({ cells }) => Array.from(cells.values()).some((cell) => cell.trim() !== ""))
    .map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(Array.from(headers, (header) => [header, cells.get(header) ?? ""])),
    }));
  return { ok: true, headers: Array.from(headers), rows, warnings: [] };
}
