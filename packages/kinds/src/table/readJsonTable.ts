import { lineAt } from "./decodeText.ts";
import { findJsonBreak } from "./jsonBreak.ts";
import type { Table, TableLimits } from "./table.ts";
import { tableError, type TableError } from "./tableError.ts";
import { say } from "./words/say.ts";

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
function flatten(object: JsonObject, into: Map<string, string>, nested: Set<string>, prefix = "", depth = 1): void {
  for (const key of Object.keys(object)) {
    const value = object[key];
    const name = prefix + key;
    if (isObject(value) && depth < maxDepth && Object.keys(value).length > 0)
      flatten(value, into, nested, `${name}.`, depth + 1);
    else {
      if (Array.isArray(value) && value.some(isObject)) nested.add(name);
      into.set(name, isObject(value) && Object.keys(value).length === 0 ? "" : cellOf(value));
    }
  }
}

interface FoundList {
  /** Where it stands: `data.issues.nodes`. */
  readonly path: string;
  readonly list: readonly unknown[];
}

/** The lists of an object and of the objects in it, not those inside lists. */
function listsIn(object: JsonObject, into: FoundList[] = [], prefix = "", depth = 1): FoundList[] {
  for (const key of Object.keys(object)) {
    const value = object[key];
    if (Array.isArray(value)) into.push({ path: prefix + key, list: value });
    else if (isObject(value) && depth < maxDepth) listsIn(value, into, `${prefix}${key}.`, depth + 1);
  }
  return into;
}

/** The list in a file: the file itself, or the only list of objects (else the only list) in its objects. */
function findList(value: unknown): FoundList | TableError {
  if (Array.isArray(value)) return { path: "", list: value };
  const all = isObject(value) ? listsIn(value) : [];
  const ofObjects = all.filter(({ list }) => list.some(isObject));
  const lists = ofObjects.length > 0 ? ofObjects : all;
  const [only] = lists;
  if (only === undefined) return tableError("no-list", say.noList);
  if (lists.length === 1) return only;
  const shown = lists.toSorted((a, b) => b.list.length - a.list.length).slice(0, 6);
  const names = shown.map(({ path, list }) => say.listOf({ path, count: list.length }));
  if (lists.length > shown.length) names.push(say.more({ count: lists.length - shown.length }));
  return tableError("no-list", say.severalLists({ lists: names.join(", ") }));
}

/** JSON text as a value, or an error that says where it breaks. */
export function parseJson(text: string): { readonly ok: true; readonly value: unknown } | TableError {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch (error) {
    if (error instanceof RangeError) return tableError("too-deep", say.tooDeep);
    const line = lineAt(text, findJsonBreak(text) ?? 0);
    return tableError("not-json", say.notJson({ line }), line);
  }
}

/** A list of objects, or an object with one list in it, as a table; rows bear their position in the list, from 1. */
export function tableOfJson(value: unknown, limits: TableLimits): Table | TableError {
  const found = findList(value);
  if ("ok" in found) return found;
  const { list, path } = found;
  if (list.length === 0) return tableError("empty", say.emptyList);
  if (list.length > limits.rows)
    return tableError("too-many-rows", say.listTooLong({ count: list.length, most: limits.rows }));
  const headers = new Set<string>();
  const nested = new Set<string>();
  const flat: { readonly line: number; readonly cells: Map<string, string> }[] = [];
  try {
    for (const [index, entry] of list.entries()) {
      const cells = new Map<string, string>();
      if (isObject(entry)) flatten(entry, cells, nested);
      else cells.set(valueHeader, cellOf(entry));
      for (const header of cells.keys()) headers.add(header);
      if (headers.size > limits.columns) {
        return tableError("too-many-columns", say.tooManyNames({ most: limits.columns }), index + 1);
      }
      flat.push({ line: index + 1, cells });
    }
  } catch (error) {
    if (error instanceof RangeError) return tableError("too-deep", say.tooDeep);
    throw error;
  }
  const rows = flat
    .filter(({ cells }) => Array.from(cells.values()).some((cell) => cell.trim() !== ""))
    .map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(Array.from(headers, (header) => [header, cells.get(header) ?? ""])),
    }));
  const warnings = path === "" ? [] : [say.listRead({ path })];
  const columns = Array.from(nested, (name) => say.quoted({ text: name }));
  if (columns.length > 0) warnings.push(say.nested({ columns: columns.join(", "), count: columns.length }));
  return { ok: true, headers: Array.from(headers), rows, warnings };
}
