import { isPart, rankOfType } from "./itemType.ts";
import { isTrackerKey, ItemIndex } from "./itemIndex.ts";
import type { Cells } from "./readCells.ts";

/** A row with its activity and task by name, whatever the file called them. */
export interface ResolvedItem {
  readonly cells: Cells;
  /** An epic or what stands above one: it becomes a head of the map and no story. */
  readonly isHead: boolean;
}

type Level = "activity" | "task";

interface Item {
  readonly cells: Cells;
  readonly level: Level | undefined;
  readonly parent: number | undefined;
}

/** Where an item belongs, as cells of its row. */
type Place = Partial<Pick<Cells, "activity" | "activityNumber" | "task" | "taskNumber">>;

/** Whether the row itself says in words where it belongs, as our own files do. */
const isPlaced = ({ task, taskNumber, activityNumber }: Cells) =>
  taskNumber.trim() !== "" || activityNumber.trim() !== "" || (task.trim() !== "" && !isTrackerKey(task));

/** What tells items of one name apart. */
const numberOf = ({ key, itemId, link }: Cells) => key.trim() || itemId.trim() || link.trim();

/** Gives each item its level and its parent. */
function readItems(rows: readonly Cells[]): Item[] {
  const index = new ItemIndex(rows);
  const ranks = rows.map(({ type }) => rankOfType(type));
  const lowest = ranks.reduce((least, rank) => (rank > 0 && (least === 0 || rank < least) ? rank : least), 0);
  const levelOf = (row: number): Level | undefined => {
    const rank = ranks[row] ?? 0;
    if (rank === 0) return undefined;
    return rank === lowest ? "task" : "activity";
  };
  const epics = new Map(
    rows.flatMap(({ story }, row) => (levelOf(row) === "task" ? [[story.trim(), row] as const] : [])),
  );
  return rows.map((cells, row) => {
    const level = levelOf(row);
    // An epic's own "Epic name" is no parent of it.
    const epic = level === undefined ? (index.byReference(cells.task) ?? epics.get(cells.task.trim())) : undefined;
    const isEpic = epic !== undefined && (levelOf(epic) !== undefined || rows[epic]?.task.trim() === "");
    const parent = isEpic ? epic : (index.byReference(cells.parent) ?? index.byTitle(cells.parent));
    return { cells, level, parent: parent === row ? undefined : parent };
  });
}

/** Where no type says what an epic is, whatever has parts and is no part itself heads a column; it stays a story too. */
function withUntypedHeads(items: readonly Item[]): readonly Item[] {
  if (items.some(({ level }) => level !== undefined)) return items;
  const parents = new Set(
    items.flatMap(({ cells, parent }) => (isPlaced(cells) || parent === undefined ? [] : [parent])),
  );
  return items.map((item, row) =>
    parents.has(row) && item.parent === undefined && !isPlaced(item.cells) ? { ...item, level: "task" } : item,
  );
}

/** The key of a project in the key of its items: SHOP of SHOP-12. */
const projectOf = ({ project, key }: Cells, isTyped: boolean) =>
  project.trim() === "" && isTyped ? (/^([A-Z][A-Z0-9_]*)-\d+$/.exec(key.trim())?.[1] ?? "") : project;

/**
 * Finds for the rows of a tracker's export which activity and task each belongs to: epics and features by their type,
 * children by Epic Link, Parent or Parent key up to the next epic, names instead of keys, the project where nothing
 * stands above an epic. Rows that name their task themselves stay as they are. Takes time in proportion to the rows,
 * also when parents go in a circle.
 */
export function resolveItems(rows: readonly Cells[]): readonly ResolvedItem[] {
  const typed = readItems(rows);
  const isTyped = typed.some(({ level }) => level !== undefined);
  const items = withUntypedHeads(typed);
  const places = new Map<number, Place>();

  const headPlace = (row: number): Place => {
    const { cells, level } = items[row] ?? {};
    if (!cells) return {};
    if (level === "activity") return { activity: cells.story, activityNumber: numberOf(cells) };
    return { ...activityOf(cells, aboveOf(row)), task: cells.story, taskNumber: numberOf(cells) };
  };
  const activityOf = (cells: Cells, above: Place): Place => {
    if (cells.activity.trim() !== "") return { activity: cells.activity, activityNumber: cells.activityNumber };
    if (above.activity !== undefined) return { activity: above.activity, activityNumber: above.activityNumber };
    return { activity: projectOf(cells, isTyped) };
  };
  /** The place of the next head above a row, remembered for all rows on the way to it. */
  const aboveOf = (row: number): Place => {
    const path: number[] = [];
    const seen = new Set([row]);
    let at = items[row]?.parent;
    while (at !== undefined && items[at]?.level === undefined && !places.has(at) && !seen.has(at)) {
      seen.add(at);
      path.push(at);
      at = items[at]?.parent;
    }
    const known = at === undefined || seen.has(at) ? {} : (places.get(at) ?? {});
    const place = at !== undefined && items[at]?.level !== undefined && !seen.has(at) ? headPlace(at) : known;
    for (const step of path) places.set(step, place);
    return place;
  };
  return items.map(({ cells, level, parent }, row) => {
    if (isPlaced(cells) && level === undefined && !isTyped) {
      const isNumbered = cells.taskNumber.trim() !== "" || cells.activityNumber.trim() !== "";
      return { cells: isNumbered ? cells : { ...cells, ...activityOf(cells, {}) }, isHead: false };
    }
    if (level !== undefined) return { cells: { ...cells, ...headPlace(row) }, isHead: isTyped };
    const above = aboveOf(row);
    if (above.task !== undefined || (above.activity !== undefined && cells.task.trim() === ""))
      return { cells: { ...cells, task: "", ...above }, isHead: false };
    return { cells: { ...cells, ...activityOf(cells, above), ...ownTask(cells, parent === undefined) }, isHead: false };
  });
}

/** The task of an item under no head of the file; where its parent isn't in the file (`isAlone`) by the parent's name, else by its key, which parts don't count for. */
function ownTask({ task, taskNumber, parent, parentName, type }: Cells, isAlone: boolean): Place {
  const above = task.trim() === "" && isAlone && !isPart(type) ? parent : task;
  const key = isTrackerKey(above) ? above.trim() : "";
  if (task.trim() !== "" && key === "") return { task, taskNumber };
  if (parentName.trim() !== "") return { task: parentName, taskNumber: key };
  return { task: key };
}
