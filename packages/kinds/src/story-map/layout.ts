import type { BoardReader } from "@throughline/model";
import type { Rect, TextLayout } from "@throughline/scene";
import { rememberLast } from "../lastMade.ts";
import { measureCard, type CardMeasure } from "./cardMeasure.ts";
import type { Activity } from "./elements/activity.ts";
import type { Release } from "./elements/release.ts";
import { story, type Story } from "./elements/story.ts";
import type { Task } from "./elements/task.ts";
import { measureHeader, measureSlice, type HeaderMeasure, type SliceMeasure } from "./headerMeasure.ts";
import { sizes } from "./sizes.ts";
import { sliceFacts } from "./sliceFacts.ts";
import { readStoryMap, sliceIds, type StoryMap } from "./storyMap.ts";
import { walkingSkeleton } from "./walkingSkeleton.ts";

/** A card and where it stands. */
export interface CardBox {
  readonly measure: CardMeasure;
  readonly x: number;
  readonly y: number;
}

/** One task's column. */
export interface ColumnBox {
  readonly task: Task;
  readonly header: HeaderMeasure;
  readonly x: number;
  /** Its cards, slice by slice, in the order of the layout's slices. */
  readonly cells: readonly (readonly CardBox[])[];
}

/** An activity over its tasks, or the head over the tasks whose activity is gone. */
export interface GroupBox {
  readonly activity?: Activity;
  readonly header: HeaderMeasure;
  readonly columns: readonly ColumnBox[];
  readonly x: number;
  readonly width: number;
}

/** One slice across the map. */
export interface SliceBox {
  /** The release's id; "" for "Later". */
  readonly id: string;
  readonly release?: Release;
  readonly header: SliceMeasure;
  readonly y: number;
  readonly height: number;
}

/** Where everything on a story map stands, in board units. Computed, never stored. */
export interface StoryMapLayout {
  readonly map: StoryMap;
  readonly groups: readonly GroupBox[];
  readonly columns: readonly ColumnBox[];
  readonly slices: readonly SliceBox[];
  /** Stories whose task or release is gone, under the map. */
  readonly unplaced: { readonly y: number; readonly cards: readonly CardBox[] } | undefined;
  readonly activityRow: { readonly y: number; readonly height: number };
  readonly taskRow: { readonly y: number; readonly height: number };
  /** Where the slices begin. */
  readonly bodyTop: number;
  /** Where the columns begin. */
  readonly bodyLeft: number;
  readonly right: number;
  readonly bottom: number;
  readonly bounds: Rect;
}

/** Lays a board out. Only what changed is measured; the rest is adding up. */
export function layoutStoryMap(board: BoardReader, text: TextLayout): StoryMapLayout {
  const map = readStoryMap(board);
  const ids = sliceIds(map);
  const activityHeaders = map.groups.map(({ activity, tasks }) =>
    measureHeader(activity, groupWidth(tasks.length) - 2 * sizes.columnPad, text),
  );
  const taskHeaders = map.tasks.map((task) => measureHeader(task, sizes.card, text));
  const activityRow = { y: sizes.headerPad, height: rowHeight(activityHeaders) };
  const taskRow = { y: activityRow.y + activityRow.height + sizes.headerGap, height: rowHeight(taskHeaders) };
  const bodyTop = taskRow.y + taskRow.height + sizes.headerPad;
  const cards = map.tasks.map((task) => ids.map((slice) => measureCell(board.children(story, task.id, slice), text)));
  const slices = layoutSlices(board, map, ids, cards, bodyTop, text);
  const { groups, right } = layoutGroups(map, activityHeaders, taskHeaders, cards, slices);
  const last = slices.at(-1);
  const bottom = last ? last.y + last.height : bodyTop;
  const unplaced = layoutUnplaced(map, bottom, right, text);
  const lowest = Math.max(
    bottom,
    ...(unplaced?.cards ?? []).map((card) => card.y + card.measure.height + sizes.slicePad),
  );
  const rightmost = Math.max(0, ...(unplaced?.cards ?? []).map((card) => card.x + sizes.column));
  return {
    map,
    groups,
    columns: groups.flatMap((group) => group.columns),
    slices,
    unplaced,
    activityRow,
    taskRow,
    bodyTop,
    bodyLeft: sizes.sliceHeader,
    right,
    bottom,
    bounds: { x: 0, y: 0, width: Math.max(right, rightmost), height: lowest },
  };
}

/** The width of an activity over so many tasks; one without any still has a column's width. */
function groupWidth(tasks: number): number {
  return Math.max(1, tasks) * sizes.column;
}

function rowHeight(headers: readonly HeaderMeasure[]): number {
  return Math.max(40, ...headers.map((header) => header.height));
}

const noCards: readonly CardMeasure[] = [];
const cells = rememberLast<readonly Story[], readonly CardMeasure[]>();

/** The cards of a cell; the same list as long as none of its stories changed. */
function measureCell(stories: readonly Story[], text: TextLayout): readonly CardMeasure[] {
  if (stories.length === 0) return noCards;
  return cells(stories, [text], () => stories.map((story) => measureCard(story, text)));
}

function* storiesOf(column: readonly (readonly CardMeasure[])[]): Generator<CardMeasure["story"]> {
  for (const cell of column) for (const card of cell) yield card.story;
}

/** The height of a cell: its cards, and the "+" under them. */
function cellHeight(cards: readonly CardMeasure[]): number {
  return cards.reduce((sum, card) => sum + card.height + sizes.cardGap, 0) + sizes.ghost;
}

function layoutSlices(
  board: BoardReader,
  map: StoryMap,
  ids: readonly string[],
  cards: readonly (readonly (readonly CardMeasure[])[])[],
  top: number,
  text: TextLayout,
): SliceBox[] {
  const skeleton = walkingSkeleton(board, map);
  let y = top;
  return ids.map((id, index) => {
    const column = cards.map((cells) => cells[index] ?? []);
    const facts = sliceFacts(storiesOf(column));
    const release = map.releases[index];
    const header = measureSlice(release, facts, index === 0 ? skeleton : undefined, text);
    const tallest = Math.max(sizes.sliceMin, header.height, ...column.map(cellHeight));
    const slice = { id, release, header, y, height: tallest + sizes.slicePad + sizes.sliceFoot };
    y += slice.height;
    return slice;
  });
}

function layoutGroups(
  map: StoryMap,
  activityHeaders: readonly HeaderMeasure[],
  taskHeaders: readonly HeaderMeasure[],
  cards: readonly (readonly (readonly CardMeasure[])[])[],
  slices: readonly SliceBox[],
): { groups: GroupBox[]; right: number } {
  let x: number = sizes.sliceHeader;
  let column = 0;
  const groups: GroupBox[] = [];
  for (const [index, { activity, tasks }] of map.groups.entries()) {
    const header = activityHeaders[index];
    if (!header) continue;
    const columns: ColumnBox[] = [];
    for (const [position, task] of tasks.entries()) {
      const left = x + position * sizes.column;
      const taskHeader = taskHeaders[column];
      if (!taskHeader) continue;
      const cells = (cards[column] ?? []).map((cell, slice) => stack(cell, left, slices[slice]?.y ?? 0));
      columns.push({ task, header: taskHeader, x: left, cells });
      column++;
    }
    const width = groupWidth(tasks.length);
    groups.push({ activity, header, columns, x, width });
    x += width + sizes.groupGap;
  }
  const rest = groups.length > 0 ? sizes.plus - sizes.columnPad : sizes.column;
  return { groups, right: x + rest };
}

const noBoxes: readonly CardBox[] = [];
const stacks = rememberLast<readonly CardMeasure[], readonly CardBox[]>();

/** The cards of one cell, one under the other; the same list as long as they stand where they stood. */
function stack(cards: readonly CardMeasure[], left: number, top: number): readonly CardBox[] {
  if (cards.length === 0) return noBoxes;
  return stacks(cards, [left, top], () => {
    let y = top + sizes.slicePad;
    return cards.map((measure) => {
      const box = { measure, x: left + sizes.columnPad, y };
      y += measure.height + sizes.cardGap;
      return box;
    });
  });
}

/** Unplaced stories in rows as wide as the map, at least three to a row. */
function layoutUnplaced(map: StoryMap, top: number, right: number, text: TextLayout): StoryMapLayout["unplaced"] {
  if (map.unplaced.length === 0) return undefined;
  const perRow = Math.max(3, Math.floor((right - sizes.sliceHeader) / sizes.column));
  const cards: CardBox[] = [];
  let y = top + sizes.slicePad;
  for (let start = 0; start < map.unplaced.length; start += perRow) {
    const row = map.unplaced.slice(start, start + perRow).map((story) => measureCard(story, text));
    for (const [index, measure] of row.entries()) {
      cards.push({ measure, x: sizes.sliceHeader + index * sizes.column + sizes.columnPad, y });
    }
    y += Math.max(...row.map((measure) => measure.height)) + sizes.cardGap;
  }
  return { y: top, cards };
}
