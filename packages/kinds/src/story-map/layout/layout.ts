import type { BoardReader } from "@throughline/model";
import type { Rect, TextLayout } from "@throughline/scene";
import { measureCard } from "./measureCard.ts";
import { release, type Release } from "../elements/release/release.ts";
import { story } from "../elements/story/story.ts";
import { measureSlice, type SliceMeasure } from "./measureHeader.ts";
import { measureSliceRow, placeSliceRow, type CardBox, type CellBox, type SliceRow } from "./layoutCells.ts";
import { layoutHead, type ColumnBox, type GroupBox, type HeadLayout } from "./layoutHead.ts";
import { sizes } from "./sizes.ts";
import { later, sliceIds, type StoryMap } from "../read.ts";
import { walkingSkeleton } from "../walkingSkeleton.ts";

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
export interface Layout {
  readonly map: StoryMap;
  readonly head: HeadLayout;
  readonly groups: readonly GroupBox[];
  readonly columns: readonly ColumnBox[];
  readonly slices: readonly SliceBox[];
  /** The cells slice by slice, in the order of the slices, each with one for every column. */
  readonly rows: readonly (readonly CellBox[])[];
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

/** Lays a board out. Only what changed is measured and placed; of the rest each row is looked at once. */
export function layOut(board: BoardReader, text: TextLayout): Layout {
  const head = layoutHead(board, text);
  const { groups, columns, tasks, activityRow, taskRow, bodyTop, right } = head;
  const releases = [...board.children(release), ...board.unplaced(release)];
  const map = { groups: head.backbone, tasks, releases, unplaced: board.unplaced(story) };
  const measured = sliceIds(map).map((id) => measureSliceRow(board, tasks, id, text));
  const slices = layoutSlices(board, map, measured, bodyTop, text);
  const rows = slices.map(({ release, y }, index) => {
    const row = measured[index];
    return row ? placeSliceRow(row, columns, release, y) : [];
  });
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
    head,
    groups,
    columns,
    slices,
    rows,
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

function layoutSlices(
  board: BoardReader,
  map: StoryMap,
  rows: readonly SliceRow[],
  top: number,
  text: TextLayout,
): SliceBox[] {
  const skeleton = walkingSkeleton(board, map);
  let y = top;
  const ids = sliceIds(map);
  return rows.map(({ facts, tallest }, index) => {
    const release = map.releases[index];
    const header = measureSlice(release, facts, index === 0 ? skeleton : undefined, text);
    const height = Math.max(sizes.sliceMin, header.height, tallest) + sizes.slicePad + sizes.sliceFoot;
    const slice = { id: ids[index] ?? later, release, header, y, height };
    y += height;
    return slice;
  });
}

/** Unplaced stories in rows as wide as the map, at least three to a row. */
function layoutUnplaced(map: StoryMap, top: number, right: number, text: TextLayout): Layout["unplaced"] {
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
