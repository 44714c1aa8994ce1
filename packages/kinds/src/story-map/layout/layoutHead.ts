import type { BoardReader } from "@throughline/model";
import type { TextLayout } from "@throughline/scene";
import { rememberLast } from "../../drawing/lastMade.ts";
import { activity, type Activity } from "../elements/activity/activity.ts";
import { task, type Task } from "../elements/task/task.ts";
import { measureHeader, type HeaderMeasure } from "./measureHeader.ts";
import { sizes } from "./sizes.ts";
import { readBackbone, type ActivityGroup } from "../read.ts";

/** One task's column. */
export interface ColumnBox {
  readonly task: Task;
  readonly header: HeaderMeasure;
  readonly x: number;
  /** Its place among all columns; its cells stand at the same place in their rows. */
  readonly index: number;
}

/** An activity over its tasks, or the head over the tasks whose activity is gone. */
export interface GroupBox {
  readonly activity?: Activity;
  readonly header: HeaderMeasure;
  readonly columns: readonly ColumnBox[];
  readonly x: number;
  readonly width: number;
}

/** The heads of a map and its columns; the same object as long as none of them changed. */
export interface HeadLayout {
  readonly backbone: readonly ActivityGroup[];
  readonly tasks: readonly Task[];
  readonly groups: readonly GroupBox[];
  readonly columns: readonly ColumnBox[];
  readonly activityRow: { readonly y: number; readonly height: number };
  readonly taskRow: { readonly y: number; readonly height: number };
  readonly bodyTop: number;
  readonly right: number;
}

const heads = rememberLast<readonly Activity[], HeadLayout>();

/** Lays out the activities and tasks along the top. */
export function layoutHead(board: BoardReader, text: TextLayout): HeadLayout {
  const activities = board.children(activity);
  const parts = [...activities.map(({ id }) => board.children(task, id)), ...board.unplaced(activity)];
  return heads(activities, [text, ...parts, ...board.unplaced(task)], () => makeHead(readBackbone(board), text));
}

function makeHead(backbone: readonly ActivityGroup[], text: TextLayout): HeadLayout {
  let x: number = sizes.sliceHeader;
  let index = 0;
  const groups = backbone.map(({ activity, tasks }): GroupBox => {
    const left = x;
    const width = groupWidth(tasks.length);
    const columns = tasks.map((task, position): ColumnBox => {
      const header = measureHeader(task, sizes.card, text);
      return { task, header, x: left + position * sizes.column, index: index++ };
    });
    x += width + sizes.groupGap;
    const header = measureHeader(activity, width - 2 * sizes.columnPad, text);
    return { ...(activity && { activity }), header, columns, x: left, width };
  });
  const columns = groups.flatMap((group) => group.columns);
  const activityRow = { y: sizes.headerPad, height: rowHeight(groups.map(({ header }) => header)) };
  const taskTop = activityRow.y + activityRow.height + sizes.headerGap;
  const taskRow = { y: taskTop, height: rowHeight(columns.map(({ header }) => header)) };
  return {
    backbone,
    tasks: columns.map(({ task }) => task),
    groups,
    columns,
    activityRow,
    taskRow,
    bodyTop: taskRow.y + taskRow.height + sizes.headerPad,
    right: x + (groups.length > 0 ? sizes.plus - sizes.columnPad : sizes.column),
  };
}

/** The width of an activity over so many tasks; one without any still has a column's width. */
function groupWidth(tasks: number): number {
  return Math.max(1, tasks) * sizes.column;
}

function rowHeight(headers: readonly HeaderMeasure[]): number {
  return headers.reduce((height, header) => Math.max(height, header.height), 40);
}
