import type { TableMapping, TableRow } from "../tableFormat.ts";
import { activity } from "./elements/activity.ts";
import { release } from "./elements/release.ts";
import { story } from "./elements/story.ts";
import { task } from "./elements/task.ts";
import { tableFields, type TableKey } from "./tableFields.ts";

/** The cells of one row by what they mean; "" for what isn't there. */
export type Cells = Readonly<Record<TableKey, string>>;

/** Reads a row through a mapping. */
export function readCells(stored: TableRow["cells"], mapping: TableMapping): Cells {
  const cell = (key: TableKey): string => {
    const header = Object.hasOwn(mapping, key) ? mapping[key] : undefined;
    return header !== undefined && Object.hasOwn(stored, header) ? (stored[header] ?? "") : "";
  };
  const entries = tableFields.map(({ key }) => [key, cell(key)] as const);
  return Object.fromEntries(entries) as Record<TableKey, string>;
}

const titleLimits = [
  ["activity", "Activity", activity.texts.title.maxLength],
  ["task", "Task", task.texts.title.maxLength],
  ["release", "Release", release.texts.title.maxLength],
  ["story", "Story", story.texts.title.maxLength],
] as const;

/** Why a row can't be kept: nothing is ever cut, so what is too long to be kept whole isn't kept. */
export function tooLong(cells: Cells): string | undefined {
  for (const [key, label, limit] of titleLimits) {
    if (cells[key].length > limit) return `${label} is longer than ${limit.toLocaleString("en")} characters`;
  }
  return undefined;
}
