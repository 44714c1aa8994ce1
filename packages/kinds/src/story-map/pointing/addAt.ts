import type { BoardReader, OperationCall } from "@throughline/model";
import type { Point } from "@throughline/scene";
import { cellAt, groupAt, standing } from "./hitCell.ts";
import { spotAmong } from "../../placing/siblingSpot.ts";
import { callOfGhost } from "../../drawing/ghost.ts";
import { ghosts } from "../scene/ghostScene.ts";
import type { Layout } from "../layout/layout.ts";
import { sizes } from "../layout/sizes.ts";

const nothing: ReadonlySet<string> = new Set();

/** What a double click on empty board makes: a story in a cell, a task or an activity in their rows, a release at the left. */
export function addAt(_board: BoardReader, layout: Layout, point: Point): OperationCall | undefined {
  const { taskRow, bodyTop, bodyLeft, groups } = layout;
  if (groups.length === 0) return { name: "addActivity", args: {} };
  if (point.x < bodyLeft) {
    if (point.y < bodyTop) return undefined;
    const below = layout.slices.find((slice) => slice.release && slice.y + slice.height / 2 > point.y);
    return { name: "addRelease", args: below ? { before: below.id } : {} };
  }
  const group = groupAt(layout, point.x);
  if (point.y < bodyTop) {
    if (point.y < taskRow.y || !group?.activity) {
      const right = groups.find(({ activity, x, width }) => activity && x + width / 2 > point.x);
      return { name: "addActivity", args: right?.activity ? { before: right.activity.id } : {} };
    }
    const next = group.columns.find((column) => column.x + sizes.column / 2 > point.x);
    return { name: "addTask", args: { activity: group.activity.id, ...(next && { before: next.task.id }) } };
  }
  if (group?.activity && group.columns.length === 0) return { name: "addTask", args: { activity: group.activity.id } };
  const cell = cellAt(layout, point);
  if (!cell) return undefined;
  const { next } = spotAmong(cell.cards.map(standing), nothing, "y", point.y);
  const { column, slice } = cell;
  return {
    name: "addStory",
    args: { task: column.task.id, release: slice.id, ...(next && { before: next.id }) },
  };
}

/** The call behind a "+". */
export function addCall(_board: BoardReader, layout: Layout, key: string): OperationCall | undefined {
  return callOfGhost(ghosts(layout), key);
}
