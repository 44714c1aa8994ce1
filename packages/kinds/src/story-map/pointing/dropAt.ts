import type { BoardReader } from "@throughline/model";
import type { Point } from "@throughline/scene";
import { barAcross, barDown } from "../../drawing/dropIndicator.ts";
import { dropOnGrid, type CellSpot } from "../../placing/dropOnGrid.ts";
import { lineOfSpot, spotAmong } from "../../placing/siblingSpot.ts";
import type { DropTarget } from "../../contract/kind.ts";
import { withoutContents } from "../../placing/nudgeAll.ts";
import type { SliceBox, Layout } from "../layout/layout.ts";
import { storyMoves } from "../nudge.ts";
import { cellAt, groupAt, standing, type CellPlace } from "./hitCell.ts";
import { sizes } from "../layout/sizes.ts";
import { laterLabel, titleOf } from "../words.ts";

/** Where held elements would land: stories in a cell, or each in its own; tasks or activities along the backbone, releases among the slices. */
export function dropAt(
  board: BoardReader,
  layout: Layout,
  selected: readonly string[],
  point: Point,
  grabbed?: string,
): DropTarget | undefined {
  const ids = withoutContents(board, selected);
  const held = ids.map((id) => board.get(id));
  const [first] = held;
  if (!first || held.some((element) => element?.type !== first.type)) return undefined;
  if (first.type === "story") return dropStories(board, layout, ids, point, grabbed);
  const moving = new Set(ids);
  if (first.type === "task") return dropTasks(layout, moving, point);
  if (first.type === "activity") return dropActivities(layout, moving, point);
  return first.type === "release" ? dropReleases(layout, moving, point) : undefined;
}

/** The place among the stories of a cell that stay there, at a height of the board. */
function spotIn({ column, slice, cards }: CellPlace, moving: ReadonlySet<string>, height: number): CellSpot {
  const spot = spotAmong(cards.map(standing), moving, "y", height);
  const top = slice.y + sizes.slicePad - sizes.cardGap / 2;
  const line = { x: column.x + sizes.columnPad, width: sizes.card };
  return {
    before: spot.next?.id,
    indicator: [barAcross(line, lineOfSpot(spot, "y", sizes.cardGap, top))],
    words: spot.previous ? `, after ${titleOf(spot.previous.story)}` : "",
  };
}

function sliceName({ release }: SliceBox): string {
  return release ? titleOf(release) : laterLabel;
}

function dropStories(
  board: BoardReader,
  layout: Layout,
  ids: readonly string[],
  point: Point,
  held: string | undefined,
): DropTarget | undefined {
  const cell = cellAt(layout, point);
  if (!cell) return undefined;
  const moving = new Set(ids);
  return dropOnGrid(board, ids, held, {
    moves: storyMoves(board),
    cell,
    placeOf: ({ column, slice }) => [column.task.id, slice.id],
    cellAt: (index, row) => {
      const [column, slice] = [layout.columns[index], layout.slices[row]];
      return column && slice && { column, slice, cards: layout.rows[row]?.[index]?.cards ?? [] };
    },
    spotIn: (target, at) => spotIn(target, moving, at === "pointer" ? point.y : Infinity),
    names: { columns: layout.columns.map(({ task }) => titleOf(task)), rows: layout.slices.map(sliceName) },
  });
}

function dropTasks(layout: Layout, ids: ReadonlySet<string>, { x }: Point): DropTarget | undefined {
  const group = groupAt(layout, x);
  if (!group?.activity) return undefined;
  const { taskRow } = layout;
  const all = group.columns.map(({ task, x }) => ({ id: task.id, rect: { ...taskRow, x, width: sizes.column }, task }));
  const spot = spotAmong(all, ids, "x", x);
  const before = spot.next && { before: spot.next.id };
  return {
    calls: [{ name: "moveTasks", args: { ids: Array.from(ids), activity: group.activity.id, ...before } }],
    indicator: [barDown(taskRow, lineOfSpot(spot, "x", 0, group.x))],
    label: `${titleOf(group.activity)}, ${spot.next ? `before ${titleOf(spot.next.task)}` : "at the end"}`,
  };
}

function dropActivities(layout: Layout, ids: ReadonlySet<string>, { x }: Point): DropTarget {
  const { activityRow, taskRow } = layout;
  const all = layout.groups.flatMap(({ activity, x, width }) =>
    activity ? [{ id: activity.id, rect: { ...activityRow, x, width }, activity }] : [],
  );
  const spot = spotAmong(all, ids, "x", x);
  const height = taskRow.y + taskRow.height - activityRow.y;
  const before = spot.next && { before: spot.next.id };
  return {
    calls: [{ name: "moveActivities", args: { ids: Array.from(ids), ...before } }],
    indicator: [barDown({ y: activityRow.y, height }, lineOfSpot(spot, "x", sizes.groupGap, layout.bodyLeft))],
    label: spot.next ? `Before ${titleOf(spot.next.activity)}` : "At the end",
  };
}

function dropReleases(layout: Layout, ids: ReadonlySet<string>, { y }: Point): DropTarget {
  const width = layout.right;
  const all = layout.slices.flatMap(({ release, y, height }) =>
    release ? [{ id: release.id, rect: { x: 0, y, width, height }, release }] : [],
  );
  const spot = spotAmong(all, ids, "y", y);
  const before = spot.next && { before: spot.next.id };
  return {
    calls: [{ name: "moveReleases", args: { ids: Array.from(ids), ...before } }],
    indicator: [barAcross({ x: 0, width }, lineOfSpot(spot, "y", 0, layout.bodyTop))],
    label: spot.next ? `Before ${titleOf(spot.next.release)}` : "Last, before Later",
  };
}
