import type { BoardReader, ElementType, OperationCall } from "@throughline/model";
import { nudgeOnGrid, type GridMoves } from "../placing/arrangement.ts";
import type { Direction } from "../contract/kind.ts";
import { nudgeAll, nudgeAmong, shiftedThrough, stepOf, type NudgeWay } from "../placing/nudgeAll.ts";
import { activity } from "./elements/activity/activity.ts";
import { release } from "./elements/release/release.ts";
import { story } from "./elements/story/story.ts";
import { task } from "./elements/task/task.ts";
import { readStoryMap, sliceIds } from "./read.ts";

/** The cells of a map and how stories go from one to another. */
export function storyMoves(board: BoardReader): GridMoves {
  const map = readStoryMap(board);
  return {
    type: story,
    grid: { columns: map.tasks.map(({ id }) => id), rows: sliceIds(map) },
    callOf: (ids, column, slice, before) => ({
      name: "moveStories",
      args: { ids, task: column, release: slice, ...(before !== undefined && { before }) },
    }),
  };
}

/** How things of a map go by one place; what has lost its place has none beside it. */
export function nudgeWays(board: BoardReader): readonly NudgeWay[] {
  const goes = (id: string) => {
    const element = board.get(id);
    return element !== undefined && board.isPlaced(element);
  };
  const heads = (type: ElementType, name: string): NudgeWay["calls"] => {
    return (own, to) => nudgeAmong(board.childIds(type), own, stepOf(to), (run) => ({ name, args: { ...run } }));
  };
  return [
    { type: activity, along: "row", goes, calls: heads(activity, "moveActivities") },
    { type: task, along: "row", goes, calls: (own, to) => nudgeTasks(board, own, to) },
    { type: release, along: "column", goes, calls: heads(release, "moveReleases") },
    { type: story, along: "both", goes, calls: (own, to) => nudgeOnGrid(board, storyMoves(board), own, to) },
  ];
}

/** The move by one place, for menus. Empty at the edge of the map. */
export function nudge(board: BoardReader, ids: readonly string[], direction: Direction): readonly OperationCall[] {
  return nudgeAll(board, ids, direction, nudgeWays(board));
}

/** Tasks go past their neighbours, and past the end of their activity into the next one. */
function nudgeTasks(
  board: BoardReader,
  ids: readonly string[],
  direction: Direction,
): readonly OperationCall[] | undefined {
  const families = readStoryMap(board).groups.flatMap((group) =>
    group.activity ? [{ id: group.activity.id, children: group.tasks.map(({ id }) => id) }] : [],
  );
  return shiftedThrough(families, ids, stepOf(direction))?.map(({ family, ...run }) => ({
    name: "moveTasks",
    args: { activity: family, ...run },
  }));
}
