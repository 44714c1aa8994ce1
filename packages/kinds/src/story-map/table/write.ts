import type { BoardReader } from "@throughline/model";
import { elementCells } from "../../table/elementColumns.ts";
import { activity as activityType } from "../elements/activity/activity.ts";
import { release as releaseType } from "../elements/release/release.ts";
import { story, type Story } from "../elements/story/story.ts";
import { nameKey } from "./nameKey.ts";
import { readStoryMap, sliceIds, type StoryMap } from "../read.ts";
import { task as taskType } from "../elements/task/task.ts";
import { activityColumns } from "../elements/activity/activityColumns.ts";
import { releaseColumns } from "../elements/release/releaseColumns.ts";
import { storyColumns } from "../elements/story/storyColumns.ts";
import { taskColumns } from "../elements/task/taskColumns.ts";
import { tableFields, unplacedNumber } from "./fields.ts";

type Row = Readonly<Record<string, string>>;

const numberKeys: readonly string[] = ["activityNumber", "taskNumber", "releaseNumber"];

/**
 * The board as a table: first the releases in order, then activity by activity its tasks with their stories; what
 * holds nothing has a row without a story. Where names repeat or are missing, numbers tell things apart.
 */
export function writeTable(board: BoardReader): { headers: string[]; rows: string[][] } {
  const map = readStoryMap(board);
  const rows = [...releaseRows(map), ...backboneRows(board, map), ...map.unplaced.map(unplacedRow)];
  const fields = tableFields.filter(
    ({ key, isReadOnly }) => !isReadOnly && (!numberKeys.includes(key) || needsNumbers(map)),
  );
  return {
    headers: fields.map((field) => field.label),
    rows: rows.map((row) => fields.map(({ key }) => row[key] ?? "")),
  };
}

function releaseRows(map: StoryMap): Row[] {
  return map.releases.map((_release, index) => releaseCells(map, index));
}

function releaseCells(map: StoryMap, index: number): Row {
  const release = map.releases[index];
  return release
    ? { ...elementCells(releaseType, releaseColumns, release), releaseNumber: String(index + 1) }
    : { releaseNumber: "" };
}

function backboneRows(board: BoardReader, map: StoryMap): Row[] {
  const rows: Row[] = [];
  let number = 0;
  for (const [index, { activity, tasks }] of map.groups.entries()) {
    const group: Row = activity
      ? { ...elementCells(activityType, activityColumns, activity), activityNumber: String(index + 1) }
      : { activityNumber: unplacedNumber };
    if (tasks.length === 0) rows.push(group);
    for (const task of tasks) {
      const column: Row = { ...group, ...elementCells(taskType, taskColumns, task), taskNumber: String(++number) };
      const before = rows.length;
      for (const [slice, id] of sliceIds(map).entries()) {
        for (const one of board.children(story, task.id, id)) {
          rows.push({ ...column, ...releaseCells(map, slice), ...storyCells(one) });
        }
      }
      if (rows.length === before) rows.push(column);
    }
  }
  return rows;
}

function unplacedRow(one: Story): Row {
  return { taskNumber: unplacedNumber, ...storyCells(one) };
}

function storyCells(one: Story): Row {
  return elementCells(story, storyColumns, one);
}

/** Whether names alone don't say what is what: one is missing or repeats, or something has lost its place. */
function needsNumbers(map: StoryMap): boolean {
  const lost = map.unplaced.length > 0 || map.groups.some((group) => !group.activity);
  return (
    lost ||
    repeats(map.groups.flatMap((group) => (group.activity ? [group.activity.title] : []))) ||
    map.groups.some((group) => repeats(group.tasks.map((task) => task.title))) ||
    repeats(map.releases.map((release) => release.title))
  );
}

function repeats(names: readonly string[]): boolean {
  const keys = names.map(nameKey);
  return keys.includes("") || new Set(keys).size < keys.length;
}
