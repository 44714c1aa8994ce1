import type { BoardReader, ElementType, OperationCall, Place } from "@throughline/model";
import type { Direction } from "../contract/kind.ts";
import { isSideways, nudgeAmong, stepOf } from "./nudgeAll.ts";
import { say } from "./words/say.ts";

/** A board of cells: containers from left to right, lanes from top to bottom (one, "", where a kind has none). */
export interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly string[];
}

/** Elements of one cell in their order, and the cell by its position in the grid. */
export interface CellRun {
  readonly ids: readonly string[];
  readonly column: number;
  readonly row: number;
}

/** So many columns to the right and rows down. */
export interface Shift {
  readonly columns: number;
  readonly rows: number;
}

/** The elements by the cells in which they stand, column by column; those that stand in none are left out. */
export function runsByCell(board: BoardReader, type: ElementType, grid: Grid, ids: readonly string[]): CellRun[] {
  const moved = new Set(ids);
  const columns = new Map(grid.columns.map((id, index) => [id, index]));
  const rows = new Map(grid.rows.map((id, index) => [id, index]));
  const cells = new Map<string, CellRun>();
  for (const id of moved) {
    const [container, lane] = board.get(id)?.place ?? [];
    const column = columns.get(container ?? "");
    const row = rows.get(lane ?? "");
    const key = `${column} ${row}`;
    if (column === undefined || row === undefined || cells.has(key)) continue;
    const run = board.childIds(type, container, lane).filter((child) => moved.has(child));
    if (run.length > 0) cells.set(key, { ids: run, column, row });
  }
  return Array.from(cells.values()).sort((a, b) => a.column - b.column || a.row - b.row);
}

/** A shift as far as it leaves all of them on the grid: they go together or not at all. */
export function keptOnGrid({ columns, rows }: Grid, runs: readonly CellRun[], shift: Shift): Shift {
  const within = (by: number, at: readonly number[], count: number) =>
    Math.min(Math.max(by, -Math.min(...at)), count - 1 - Math.max(...at));
  return {
    columns: within(
      shift.columns,
      runs.map(({ column }) => column),
      columns.length,
    ),
    rows: within(
      shift.rows,
      runs.map(({ row }) => row),
      rows.length,
    ),
  };
}

/** How cells of a kind are filled: the type that stands in them, and the call that moves a run of it to one. */
export interface GridMoves {
  readonly type: ElementType;
  readonly grid: Grid;
  readonly callOf: (ids: readonly string[], container: string, lane: string, before?: string) => OperationCall;
}

/**
 * Moves elements by one place, each from its own. Those of one cell go through it and on into the next row; those of
 * several cells go by whole cells, so that they stand to each other as before: to the top of a cell coming from above, to
 * its end coming from below, at about the same height coming from the side. `undefined` when one is at the edge.
 */
export function nudgeOnGrid(
  board: BoardReader,
  { type, grid, callOf }: GridMoves,
  ids: readonly string[],
  direction: Direction,
): readonly OperationCall[] | undefined {
  const runs = runsByCell(board, type, grid, ids);
  const [only] = runs;
  if (!only) return undefined;
  const by = stepOf(direction);
  const shift = isSideways(direction) ? { columns: by, rows: 0 } : { columns: 0, rows: by };
  const cellOf = (column: number, row: number) => [grid.columns[column] ?? "", grid.rows[row] ?? ""] as const;
  if (runs.length === 1 && shift.rows !== 0) {
    const [container, lane] = cellOf(only.column, only.row);
    const siblings = board.childIds(type, container, lane);
    const within = nudgeAmong(siblings, only.ids, by, (run) => callOf(run.ids, container, lane, run.before));
    if (within) return within;
  }
  const kept = keptOnGrid(grid, runs, shift);
  if (kept.columns !== shift.columns || kept.rows !== shift.rows) return undefined;
  const moved = new Set(ids);
  return runs.map((run) => {
    const [container, lane] = cellOf(run.column + shift.columns, run.row + shift.rows);
    const staying = board.childIds(type, container, lane).filter((id) => !moved.has(id));
    const height = board.childIds(type, ...cellOf(run.column, run.row)).indexOf(run.ids[0] ?? "");
    const at = shift.rows > 0 ? 0 : shift.rows < 0 ? staying.length : height;
    return callOf(run.ids, container, lane, staying[at]);
  });
}

/** Elements of several cells on their way to others. */
export interface Carried {
  /** They, with the cells in which they land. */
  readonly runs: readonly CellRun[];
  readonly shift: Shift;
  /** They land where they stand. */
  readonly isSame: boolean;
}

/**
 * Carries elements of several cells along when the one that is held goes to a cell: each by as many columns and rows,
 * as far as all of them stay on the grid. Without a held one the first of them goes there. `undefined` when they stand
 * in one cell, or one in none: then there is no arrangement to keep, and all go to the one cell.
 */
export function carryOnGrid(
  board: BoardReader,
  { type, grid }: GridMoves,
  ids: readonly string[],
  held: string | undefined,
  to: readonly [container: string, lane: string],
): Carried | undefined {
  const runs = runsByCell(board, type, grid, ids);
  if (runs.length < 2 || runs.reduce((sum, run) => sum + run.ids.length, 0) < new Set(ids).size) return undefined;
  const first = { column: Math.min(...runs.map(({ column }) => column)), row: Math.min(...runs.map(({ row }) => row)) };
  const from = runs.find((run) => held !== undefined && run.ids.includes(held)) ?? first;
  const shift = keptOnGrid(grid, runs, {
    columns: grid.columns.indexOf(to[0]) - from.column,
    rows: grid.rows.indexOf(to[1]) - from.row,
  });
  return {
    runs: runs.map(({ ids: run, column, row }) => ({
      ids: run,
      column: column + shift.columns,
      row: row + shift.rows,
    })),
    shift,
    isSame: shift.columns === 0 && shift.rows === 0,
  };
}

/**
 * Where they land in words, by the names of columns and rows: "Pain points" when they keep their columns, "Pay to Track"
 * when they keep their rows, else both.
 */
export function placesInWords(
  { runs, shift, isSame }: Carried,
  names: { readonly columns: readonly string[]; readonly rows: readonly string[] },
): string {
  const range = (all: readonly string[], at: readonly number[]) => {
    const [first = "", last = ""] = [all[Math.min(...at)], all[Math.max(...at)]];
    return first === last ? first : say.range({ first, last });
  };
  const columns = range(
    names.columns,
    runs.map(({ column }) => column),
  );
  const rows = range(
    names.rows,
    runs.map(({ row }) => row),
  );
  if (isSame || (shift.columns !== 0 && shift.rows !== 0)) return `${columns}, ${rows}`;
  return shift.columns === 0 ? rows : columns;
}

/** Elements that go to one cell, in their order. */
export interface CellMove {
  readonly ids: readonly string[];
  readonly container: string;
  readonly lane: string;
}

/**
 * Where elements go when they are all given a container, a lane or both: a part that is left out is each one's own.
 * Those that stand in their cell already when a part is left out aren't in it. They keep the order in which they come.
 */
export function movesToCells(
  elements: readonly { readonly id: string; readonly place: Place }[],
  to: { readonly container: string | undefined; readonly lane: string | undefined },
): CellMove[] {
  const isWhole = to.container !== undefined && to.lane !== undefined;
  const cells = new Map<string, { ids: string[]; container: string; lane: string }>();
  for (const { id, place } of elements) {
    const [container, lane] = [to.container ?? place[0], to.lane ?? place[1]];
    if (!isWhole && container === place[0] && lane === place[1]) continue;
    const key = `${container}\n${lane}`;
    const cell = cells.get(key);
    if (cell) cell.ids.push(id);
    else cells.set(key, { ids: [id], container, lane });
  }
  return Array.from(cells.values());
}
