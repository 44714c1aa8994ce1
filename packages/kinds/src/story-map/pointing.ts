import type { BoardReader, OperationCall } from "@throughline/model";
import type { Point } from "@throughline/scene";
import { ghosts } from "./ghosts.ts";
import type { SliceBox, StoryMapLayout } from "./layout.ts";
import type { CardBox } from "./layoutCells.ts";
import type { ColumnBox, GroupBox } from "./layoutHead.ts";
import { sizes } from "./sizes.ts";

/** One cell of the map: a task's column in a slice. */
export interface CellPlace {
  readonly column: ColumnBox;
  readonly slice: SliceBox;
  readonly cards: readonly CardBox[];
}

/** The cell at a point; in the gaps the nearest one. `undefined` beside the map and while it has no task. */
export function cellAt(layout: StoryMapLayout, { x, y }: Point): CellPlace | undefined {
  const { columns, slices, unplaced, bodyLeft, right } = layout;
  if (x < bodyLeft || x > right + sizes.column) return undefined;
  // Where the unplaced stories lie nothing can be put: letting one go there takes it back.
  if (unplaced && y >= unplaced.y) return undefined;
  let column: ColumnBox | undefined;
  for (const candidate of columns) if (!column || x >= candidate.x) column = candidate;
  const index = Math.max(
    0,
    slices.findLastIndex((slice) => y >= slice.y),
  );
  const slice = slices[index];
  return column && slice && { column, slice, cards: layout.rows[index]?.[column.index]?.cards ?? [] };
}

/** The first card whose middle lies under a height, so that what is dropped there goes before it. */
export function cardBelow(cards: readonly CardBox[], y: number, moving?: ReadonlySet<string>): CardBox | undefined {
  return cards.find((card) => !moving?.has(card.measure.story.id) && card.y + card.measure.height / 2 > y);
}

/** The activity over a point; beside the map the nearest one. Tasks without an activity have none to offer. */
export function groupAt({ groups }: StoryMapLayout, x: number): GroupBox | undefined {
  const real = groups.filter((group) => group.activity);
  return real.findLast((group) => x >= group.x - sizes.groupGap / 2) ?? real[0];
}

/** What a double click on empty board makes: a story in a cell, a task or an activity in their rows, a release at the left. */
export function addAt(_board: BoardReader, layout: StoryMapLayout, point: Point): OperationCall | undefined {
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
  const below = cardBelow(cell.cards, point.y);
  const { column, slice } = cell;
  return {
    name: "addStory",
    args: { task: column.task.id, release: slice.id, ...(below && { before: below.measure.story.id }) },
  };
}

/** The call behind a "+". */
export function addCall(_board: BoardReader, layout: StoryMapLayout, key: string): OperationCall | undefined {
  for (const ghost of ghosts(layout)) if (ghost.key === key) return ghost.call;
  return undefined;
}
