import type { BoardReader, BoardWriter } from "@throughline/model";
import type { OutlineAddition, OutlineItem } from "../contract/outline.ts";
import type { Lane } from "./elements/lane/lane.ts";

/** Where a step and a lane cross, by their ids. */
export interface Cell {
  readonly step: string;
  readonly lane: string;
}

/** A type of element that stands in cells, as what goes through cells needs it. Its record stands in its folder. */
export interface InCell {
  /** Those of a cell as outlines read them. */
  readonly items: (board: BoardReader, cell: Cell) => readonly OutlineItem[];
  /** What an outline offers to add to a cell. */
  readonly additions: (board: BoardReader, cell: Cell, lane: Lane) => readonly OutlineAddition[];
  /** Those that stand in no cell, because their step or lane is gone. */
  readonly strays: (board: BoardReader) => readonly OutlineItem[];
  /**
   * Works out what those of several cells, in the order of the board, make when these become one of them; what it gives
   * writes it. @throws OperationError
   */
  readonly planMerge: (board: BoardWriter, cells: readonly Cell[], into: Cell) => () => void;
}
