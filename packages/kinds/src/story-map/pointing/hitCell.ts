import type { Point } from "@throughline/scene";
import type { SliceBox, Layout } from "../layout/layout.ts";
import type { CardBox } from "../layout/layoutCells.ts";
import type { ColumnBox, GroupBox } from "../layout/layoutHead.ts";
import { sizes } from "../layout/sizes.ts";

/** One cell of the map: a task's column in a slice. */
export interface CellPlace {
  readonly column: ColumnBox;
  readonly slice: SliceBox;
  readonly cards: readonly CardBox[];
}

/** The cell at a point; in the gaps the nearest one. `undefined` beside the map and while it has no task. */
export function cellAt(layout: Layout, { x, y }: Point): CellPlace | undefined {
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

/** A card as it stands among its siblings. */
export function standing({ measure, x, y }: CardBox) {
  const { story, height } = measure;
  return { id: story.id, rect: { x, y, width: sizes.card, height }, story };
}

/** The activity over a point; beside the map the nearest one. Tasks without an activity have none to offer. */
export function groupAt({ groups }: Layout, x: number): GroupBox | undefined {
  const real = groups.filter((group) => group.activity);
  return real.findLast((group) => x >= group.x - sizes.groupGap / 2) ?? real[0];
}
