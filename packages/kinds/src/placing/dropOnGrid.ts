import type { BoardReader } from "@throughline/model";
import type { SceneNode } from "@throughline/scene";
import type { DropTarget } from "../contract/kind.ts";
import { carryOnGrid, placesInWords, type GridMoves } from "./arrangement.ts";
import { say } from "./words/say.ts";

/** A place in one cell at a height: before which of those that stay, how it is shown and said. */
export interface CellSpot {
  readonly before: string | undefined;
  readonly indicator: readonly SceneNode[];
  /** After which of those that stay, by its name. */
  readonly after?: string | undefined;
  /** Before all that stay. */
  readonly isFirst?: boolean;
}

/** A kind's cells, as far as dropping on them needs to know. */
export interface GridDrop<Cell> {
  readonly moves: GridMoves;
  /** The cell under the pointer. */
  readonly cell: Cell;
  readonly placeOf: (cell: Cell) => readonly [container: string, lane: string];
  /** The cell at a position in the grid. */
  readonly cellAt: (column: number, row: number) => Cell | undefined;
  /** The place in a cell at the pointer's height, or at the end. */
  readonly spotIn: (cell: Cell, at: "pointer" | "end") => CellSpot;
  readonly names: { readonly columns: readonly string[]; readonly rows: readonly string[] };
}

/**
 * Where elements land on a board of cells: all in the cell under the pointer, or, when they come from several, each in
 * its own around the one that is held.
 */
export function dropOnGrid<Cell>(
  board: BoardReader,
  ids: readonly string[],
  held: string | undefined,
  { moves, cell, placeOf, cellAt, spotIn, names }: GridDrop<Cell>,
): DropTarget {
  const [container, lane] = placeOf(cell);
  const carried = carryOnGrid(board, moves, ids, held, [container, lane]);
  if (!carried) {
    const { before, indicator, after = "", isFirst = false } = spotIn(cell, "pointer");
    const { columns, rows } = moves.grid;
    const place = [names.columns[columns.indexOf(container)], names.rows[rows.indexOf(lane)]].join(", ");
    const where = after !== "" ? "after" : isFirst ? "first" : undefined;
    const label = where === undefined ? place : say.at({ place, where, what: after });
    return { calls: [moves.callOf(ids, container, lane, before)], indicator, label };
  }
  const spots = carried.runs.flatMap((run) => {
    const target = cellAt(run.column, run.row);
    if (target === undefined) return [];
    const place = placeOf(target);
    // In the row under the pointer all go in at its height; what is beneath or above it comes last in its cell.
    return [{ run, place, ...spotIn(target, place[1] === lane ? "pointer" : "end") }];
  });
  return {
    calls: carried.isSame ? [] : spots.map(({ run, place, before }) => moves.callOf(run.ids, ...place, before)),
    indicator: spots.flatMap(({ indicator }) => indicator),
    label: placesInWords(carried, names),
  };
}
