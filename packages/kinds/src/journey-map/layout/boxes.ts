import type { Point, Rect } from "@throughline/scene";
import type { Card } from "../elements/card/card.ts";
import type { Emotion } from "../elements/emotion/emotion.ts";
import type { Lane } from "../elements/lane/lane.ts";
import type { Stage } from "../elements/stage/stage.ts";
import type { Step } from "../elements/step/step.ts";
import type { LaneType } from "../elements/lane/laneType.ts";

/** Measures of the map, in board units. */
export const laneHeaderWidth = 160;
export const cellPadding = 8;
export const cardGap = 8;
/** The place of a "+" under the cards of a cell. */
export const ghostHeight = 20;
/** A stage without steps is as wide as this. */
export const emptyColumnWidth = 200;
/** Room at the right end, where stages and steps are added, and under the last row, where lanes are. */
export const adderRoom = { right: 120, bottom: 48 } as const;
export const pointRadius = 11;

/** A card where it stands, with its text wrapped. */
export interface CardBox {
  readonly card: Card;
  /** The type of its lane; `text` while it has none. */
  readonly laneType: LaneType;
  readonly rect: Rect;
  readonly lines: readonly string[];
  readonly serviceLines: readonly string[];
}

/** A column: a step with its header. */
export interface ColumnBox {
  readonly step: Step;
  readonly header: Rect;
  readonly titleLines: readonly string[];
}

/** A stage over its columns. */
export interface StageBox {
  /** Absent for the steps whose own stage is gone. */
  readonly stage: Stage | undefined;
  readonly header: Rect;
  readonly titleLines: readonly string[];
  readonly columns: readonly ColumnBox[];
}

/** What stands in one step and lane; the same object as long as nothing about it changed. */
export interface CellBox {
  readonly step: Step;
  readonly lane: Lane;
  readonly rect: Rect;
  /** The keys of what is drawn in it, in that order: its cards, its point, its "+". */
  readonly keys: readonly string[];
  readonly cardCount: number;
  /** Laid out when they are asked for. */
  readonly cards: readonly CardBox[];
  /** Where a "+" goes; absent under a curve that nobody has put cards under. */
  readonly ghost: Rect | undefined;
  /** Set in lanes that show a curve. */
  readonly point: PointBox | undefined;
}

/** A point of a curve, or the place where one can be set. */
export interface PointBox {
  readonly emotion: Emotion | undefined;
  /** Where it is seen; on the zero line as long as it isn't set. */
  readonly center: Point;
  /** The part of the cell in which the height says the level. */
  readonly area: Rect;
}

/** A row: a lane with its header and its cells, one for each column. */
export interface RowBox {
  readonly lane: Lane;
  readonly header: Rect;
  readonly titleLines: readonly string[];
  /** The part of the row in which the curve is drawn. */
  readonly curve: { readonly top: number; readonly height: number } | undefined;
  readonly cells: readonly CellBox[];
  /** How many cards stand in them. */
  readonly cardCount: number;
}

/** A point that no curve can show, as a small card. */
export interface StrayBox {
  readonly emotion: Emotion;
  readonly rect: Rect;
}

/** What has lost its place, under the map. */
export interface ShelfBox {
  readonly rect: Rect;
  readonly cards: readonly CardBox[];
  readonly emotions: readonly StrayBox[];
}

/** Where everything on a journey map is. */
export interface Layout {
  readonly stages: readonly StageBox[];
  readonly columns: readonly ColumnBox[];
  readonly rows: readonly RowBox[];
  readonly shelf: ShelfBox | undefined;
  readonly stageRowHeight: number;
  /** The height of the two rows of headers. */
  readonly headHeight: number;
  /** The right edge of the last column and the bottom of the last row. */
  readonly gridRight: number;
  readonly gridBottom: number;
  readonly bounds: Rect;
}

/** The height of a level in a curve's part of a row. */
export function levelToY(curve: { readonly top: number; readonly height: number }, level: number): number {
  return curve.top + curve.height / 2 - (level * (curve.height - 2 * curveMargin)) / 4;
}

/** The level at a height; not yet rounded or limited. */
export function yToLevel(curve: { readonly top: number; readonly height: number }, y: number): number {
  return ((curve.top + curve.height / 2 - y) * 4) / (curve.height - 2 * curveMargin);
}

/** Room above and below the outermost levels, so that a point at the end lies inside the row. */
const curveMargin = 24;
