import type { BoardReader, OperationCall } from "@throughline/model";
import { filledDown, type Cells } from "../pasting/cells.ts";
import { headedTable, namedCells } from "../pasting/headedTable.ts";
import { placeArg, type CellReading, type Pasting } from "../pasting/pasting.ts";
import { foldName } from "../placing/readFragment.ts";
import type { TableMapping, TableRow } from "../table/tableFormat.ts";
import { activity } from "./elements/activity/activity.ts";
import { task } from "./elements/task/task.ts";
import { readStoryMap } from "./read.ts";
import { tableFields } from "./table/fields.ts";
import { say } from "./table/words/say.ts";
import { unnamedColumn } from "../table/buildTable.ts";

/** Columns that say what a row doesn't: where it stands on the map it is pasted on. */
const filled = { activity: "Activity (map)", task: "Task (map)", release: "Release (map)" } as const;

/**
 * Lets rows that don't say it stand where they are pasted: in the chosen task and release, tasks in the activity they
 * have on the map, else in the chosen one.
 */
function placedRows(
  board: BoardReader,
  at: OperationCall | undefined,
  rows: readonly TableRow[],
  mapping: TableMapping,
): Pick<CellReading, "rows" | "mapping"> {
  const { tasks, groups } = readStoryMap(board);
  const chosen = board.find(task, placeArg(at, "task") ?? "") ?? tasks[0];
  const lastActivity = groups.findLast(({ activity }) => activity)?.activity?.id;
  const activityIn = (id: string | undefined) => (id !== undefined && board.find(activity, id) ? id : undefined);
  const near = activityIn(placeArg(at, "activity") ?? chosen?.place[0]) ?? lastActivity ?? "";
  const release = placeArg(at, "release") ?? "";
  const cell = (row: TableRow, field: string) => row.cells[mapping[field] ?? ""] ?? "";
  const activityOf = (row: TableRow) => {
    const name = foldName(cell(row, "task"));
    const own = name === "" ? chosen : tasks.find(({ title }) => foldName(title) === name);
    return activityIn(own?.place[0]) ?? near;
  };
  const isWithout = (field: string) => mapping[field] === undefined;
  const added: [keyof typeof filled, (row: TableRow) => string][] = [];
  if (isWithout("activity")) added.push(["activity", activityOf]);
  if (isWithout("task") && isWithout("activity")) added.push(["task", () => chosen?.id ?? ""]);
  if (isWithout("release") && release !== "") added.push(["release", () => release]);
  return {
    rows: rows.map((row) => {
      const more = added.map(([field, valueOf]) => [filled[field], valueOf(row)] as const);
      return { ...row, cells: { ...row.cells, ...Object.fromEntries(more) } };
    }),
    mapping: { ...mapping, ...Object.fromEntries(added.map(([field]) => [field, filled[field]])) },
  };
}

const columnsWithoutHeader = [
  ["task", "story"],
  ["activity", "task", "story"],
  ["activity", "task", "story", "release"],
  ["activity", "task", "story", "release", "note"],
] as const;

const labels = () => [say.tasksThenStories, say.activitiesTasksStories, say.andReleases, say.andNotes];

/** Without a header the columns stand as the map is read: from what is wider to what is in it. */
function plainReading(board: BoardReader, cells: Cells, at: OperationCall | undefined): CellReading {
  const index = Math.min(cells[0]?.length ?? 2, 5) - 2;
  const keys = columnsWithoutHeader[index] ?? columnsWithoutHeader[0];
  const mapping = Object.fromEntries(keys.map((key) => [key, key]));
  const rest = (cells[0] ?? []).slice(keys.length).map((_, extra) => unnamedColumn(keys.length + extra));
  const { rows } = namedCells(filledDown(cells, keys.indexOf("story")), [...keys, ...rest]);
  const label = labels()[index] ?? say.activitiesTasksStories;
  return { id: "plain", label, ...placedRows(board, at, rows, mapping), unread: rest };
}

function headedReading(board: BoardReader, cells: Cells, at: OperationCall | undefined): CellReading | undefined {
  const table = headedTable(cells, tableFields);
  if (!table) return undefined;
  const { rows, mapping, repeats, unread } = table;
  const label = say.storiesUnder;
  return { id: "headed", label, ...placedRows(board, at, rows, mapping), repeats, unread };
}

/** As the map itself: each column is a task, its name on top, its stories beneath. */
function acrossReading(board: BoardReader, cells: Cells, at: OperationCall | undefined): CellReading | undefined {
  const [names = [], ...stories] = cells;
  if (stories.length === 0 || names.includes("")) return undefined;
  const rows = stories.flatMap((row, index) =>
    row.flatMap((story, column) => {
      const cells = { task: names[column] ?? "", story };
      return story === "" ? [] : [{ line: index + 2, cells }];
    }),
  );
  const placed = placedRows(board, at, rows, { task: "task", story: "story" });
  return { id: "across", label: say.taskEachColumn, ...placed };
}

/** Cells where they are pasted: columns are the map's tasks from the chosen one on, rows stories of its release. */
function inPlaceReading(board: BoardReader, cells: Cells, at: OperationCall | undefined): CellReading | undefined {
  const { tasks } = readStoryMap(board);
  const start = tasks.findIndex(({ id }) => id === placeArg(at, "task"));
  if (start < 0 || start + (cells[0]?.length ?? 0) > tasks.length) return undefined;
  const rows = cells.flatMap((row, index) =>
    row.flatMap((story, column) => {
      const own = tasks[start + column];
      const cells = { activity: own?.place[0] ?? "", task: own?.id ?? "", story };
      return story === "" ? [] : [{ line: index + 1, cells }];
    }),
  );
  const mapping = { activity: "activity", task: "task", story: "story" };
  const label = say.inPlace;
  return { id: "in-place", label, ...placedRows(board, at, rows, mapping) };
}

/** What a table may be on a story map. */
export const pasting: Pasting = {
  readings(board, cells, at) {
    const headed = headedReading(board, cells, at);
    const others = headed ? [] : [plainReading(board, cells, at), acrossReading(board, cells, at)];
    return [headed, ...others, inPlaceReading(board, cells, at)].filter((reading) => reading !== undefined);
  },
};
