import type { BoardReader, BoardWriter, Place } from "@throughline/model";
import type { ElementColumn } from "../../table/elementColumns.ts";
import type { Cell } from "../InCell.ts";
import type { JourneyRow } from "./readRow.ts";

/** The cells of a row by the keys of their columns. */
export type Cells = Readonly<Record<string, string>>;

/** A type of element that stands in cells, as files hold it: one row for each. Its record stands in its folder. */
export interface InCellRows {
  readonly columns: readonly ElementColumn[];
  /** Those of a cell, in order. */
  readonly rows: (board: BoardReader, cell: Cell) => readonly Cells[];
  /** Those that stand in no cell. */
  readonly strays: (board: BoardReader) => readonly Cells[];
  /** Makes one of what was read of a row; in no cell where the place says so. */
  readonly insert: (board: BoardWriter, row: JourneyRow, place: Place) => string;
}
