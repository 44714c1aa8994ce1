import { cellToList, listToCell } from "../../table/cellList.ts";
import type { ColumnRepeats, TableMapping, TableRow } from "../../table/tableFormat.ts";
import { activity } from "../elements/activity/activity.ts";
import { release } from "../elements/release/release.ts";
import { story } from "../elements/story/story.ts";
import { task } from "../elements/task/task.ts";
import { tableFields } from "./fields.ts";
import { say } from "./words/say.ts";

/** The columns that a map is built by; those of the elements' other fields are read by their descriptions. */
type BuildingKey =
  | "activity"
  | "task"
  | "release"
  | "releaseDate"
  | "sprint"
  | "sprintDate"
  | "story"
  | "status"
  | "estimate"
  | "labels"
  | "link"
  | "key"
  | "itemId"
  | "type"
  | "parent"
  | "parentName"
  | "project"
  | "archived"
  | "note"
  | "activityNumber"
  | "taskNumber"
  | "releaseNumber";

/** The cells of one row by what they mean; "" for what isn't there. */
export type Cells = Readonly<Record<BuildingKey, string>> & Readonly<Record<string, string>>;

/** The cells of one row, and the values of columns that stand there several times. */
export interface ReadCells {
  readonly cells: Cells;
  readonly releases: readonly string[];
  readonly sprints: readonly string[];
}

/** Reads a row through a mapping. */
export function readCells(stored: TableRow["cells"], mapping: TableMapping, repeats: ColumnRepeats = {}): ReadCells {
  const cellsOf = (key: string): string[] => {
    const header = Object.hasOwn(mapping, key) ? mapping[key] : undefined;
    if (header === undefined) return [];
    const isRepeated = tableFields.some((field) => field.key === key && field.isRepeated);
    const further = isRepeated ? (repeats[header] ?? []) : [];
    return [header, ...further].map((name) => (Object.hasOwn(stored, name) ? (stored[name] ?? "") : ""));
  };
  const cell = (key: string): string => {
    const all = cellsOf(key);
    const filled = all.filter((text) => text.trim() !== "");
    return filled.length > 1 ? listToCell(filled.flatMap(cellToList)) : (filled[0] ?? all[0] ?? "");
  };
  const several = (key: string) => Array.from(new Set(cellsOf(key).filter((text) => text.trim() !== "")));
  const cells = Object.fromEntries(tableFields.map(({ key }) => [key, cell(key)])) as Cells;
  const releases = several("release");
  const sprints = several("sprint");
  return {
    cells: { ...cells, release: releases[0] ?? cells.release, sprint: sprints.at(-1) ?? "" },
    releases,
    sprints,
  };
}

const titleLimits = [
  ["activity", activity.texts.title.maxLength],
  ["task", task.texts.title.maxLength],
  ["release", release.texts.title.maxLength],
  ["sprint", release.texts.title.maxLength],
  ["parentName", task.texts.title.maxLength],
  ["project", activity.texts.title.maxLength],
  ["story", story.texts.title.maxLength],
] as const;

/** Why a row can't be kept: nothing is ever cut, so what is too long to be kept whole isn't kept. */
export function tooLong(cells: Cells): string | undefined {
  for (const [key, most] of titleLimits) {
    if (cells[key].length <= most) continue;
    return say.tooLong({ field: tableFields.find((field) => field.key === key)?.name ?? key, most });
  }
  return undefined;
}
