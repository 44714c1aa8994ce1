import type { BoardReader } from "@throughline/model";
import type { Point, Rect, SceneNode } from "@throughline/scene";
import { carryOnGrid, placesInWords } from "../../placing/arrangement.ts";
import type { DropTarget } from "../../contract/kind.ts";
import { withoutContents } from "../../placing/nudgeAll.ts";
import type { SliceBox, Layout } from "../layout/layout.ts";
import { storyMoves } from "../nudge.ts";
import { cardBelow, cellAt, groupAt, type CellPlace } from "./hitCell.ts";
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

function line(rect: Rect): readonly SceneNode[] {
  return [{ kind: "rect", rect, radius: 1.5, fill: "accent" }];
}

/** The place among the stories of a cell that stay there, at a height of the board. */
function spotIn({ column, slice, cards }: CellPlace, moving: ReadonlySet<string>, height: number) {
  const below = cardBelow(cards, height, moving);
  const above = cards.findLast((card) => !moving.has(card.measure.story.id) && (!below || card.y < below.y));
  const y = below
    ? below.y - sizes.cardGap / 2
    : above
      ? above.y + above.measure.height + sizes.cardGap / 2
      : slice.y + sizes.slicePad - sizes.cardGap / 2;
  const indicator = line({ x: column.x + sizes.columnPad, y: y - 1.5, width: sizes.card, height: 3 });
  return { before: below?.measure.story.id, above: above?.measure.story, indicator };
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
  const { column, slice } = cell;
  const moves = storyMoves(board);
  const moving = new Set(ids);
  const carried = carryOnGrid(board, moves, ids, held, [column.task.id, slice.id]);
  if (!carried) {
    const { before, above, indicator } = spotIn(cell, moving, point.y);
    const place = `${titleOf(column.task)}, ${sliceName(slice)}`;
    return {
      calls: [moves.callOf(ids, column.task.id, slice.id, before)],
      indicator,
      label: `${place}${above ? `, after ${titleOf(above)}` : ""}`,
    };
  }
  const spots = carried.runs.flatMap((run) => {
    const [target, row] = [layout.columns[run.column], layout.slices[run.row]];
    if (!target || !row) return [];
    // In the slice under the pointer all go in at its height; what is beneath or above it comes last in its cell.
    const height = row === slice ? point.y : Infinity;
    return [
      {
        run,
        target,
        row,
        ...spotIn(
          { column: target, slice: row, cards: layout.rows[run.row]?.[run.column]?.cards ?? [] },
          moving,
          height,
        ),
      },
    ];
  });
  return {
    calls: carried.isSame
      ? []
      : spots.map(({ run, target, row, before }) => moves.callOf(run.ids, target.task.id, row.id, before)),
    indicator: spots.flatMap(({ indicator }) => indicator),
    label: placesInWords(carried, {
      columns: layout.columns.map(({ task }) => titleOf(task)),
      rows: layout.slices.map(sliceName),
    }),
  };
}

function dropTasks(layout: Layout, ids: ReadonlySet<string>, { x }: Point): DropTarget | undefined {
  const group = groupAt(layout, x);
  if (!group?.activity) return undefined;
  const others = group.columns.filter((column) => !ids.has(column.task.id));
  const next = others.find((column) => column.x + sizes.column / 2 > x);
  const last = others.at(-1);
  const at = next?.x ?? (last ? last.x + sizes.column : group.x);
  const { taskRow } = layout;
  return {
    calls: [
      {
        name: "moveTasks",
        args: { ids: Array.from(ids), activity: group.activity.id, ...(next && { before: next.task.id }) },
      },
    ],
    indicator: line({ x: at - 1.5, y: taskRow.y, width: 3, height: taskRow.height }),
    label: next ? `${titleOf(group.activity)}, before ${titleOf(next.task)}` : `${titleOf(group.activity)}, at the end`,
  };
}

function dropActivities(layout: Layout, ids: ReadonlySet<string>, { x }: Point): DropTarget {
  const others = layout.groups.filter((group) => group.activity && !ids.has(group.activity.id));
  const next = others.find((group) => group.x + group.width / 2 > x);
  const last = others.at(-1);
  const at = next ? next.x - sizes.groupGap / 2 : last ? last.x + last.width + sizes.groupGap / 2 : layout.bodyLeft;
  const before = next?.activity;
  const { activityRow, taskRow } = layout;
  const height = taskRow.y + taskRow.height - activityRow.y;
  return {
    calls: [{ name: "moveActivities", args: { ids: Array.from(ids), ...(before && { before: before.id }) } }],
    indicator: line({ x: at - 1.5, y: activityRow.y, width: 3, height }),
    label: before ? `Before ${titleOf(before)}` : "At the end",
  };
}

function dropReleases(layout: Layout, ids: ReadonlySet<string>, { y }: Point): DropTarget {
  const others = layout.slices.filter((slice) => slice.release && !ids.has(slice.id));
  const next = others.find((slice) => slice.y + slice.height / 2 > y);
  const last = others.at(-1);
  const at = next ? next.y : last ? last.y + last.height : layout.bodyTop;
  return {
    calls: [{ name: "moveReleases", args: { ids: Array.from(ids), ...(next && { before: next.id }) } }],
    indicator: line({ x: 0, y: at - 1.5, width: layout.right, height: 3 }),
    label: next?.release ? `Before ${titleOf(next.release)}` : "Last, before Later",
  };
}
