import type { Rect } from "@throughline/scene";

/** The side of a tile, in pixels of the screen: a quarter of a MB. Larger ones would hold more that nobody looks at. */
export const tileSide = 256;

/** How densely a sheet is painted. */
export interface Scale {
  /** CSS pixels a board unit; the detail follows from it. */
  readonly zoom: number;
  /** Pixels of the screen to a CSS pixel. */
  readonly ratio: number;
}

/** The place of a tile among those of its scale, counted from the board's origin. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/** What is painted of a board at one scale and in one place. */
export interface Tile extends Cell {
  readonly image: HTMLCanvasElement | ImageBitmap;
}

export function keyOf({ column, row }: Cell): string {
  return `${column},${row}`;
}

/** Whether two scales give the same tiles. */
export function isSameScale(a: Scale, b: Scale): boolean {
  return a.zoom === b.zoom && a.ratio === b.ratio;
}

/** The part of the board that a tile shows, in board units. */
export function boardRectOf({ column, row }: Cell, { zoom, ratio }: Scale): Rect {
  const side = tileSide / (zoom * ratio);
  return { x: column * side, y: row * side, width: side, height: side };
}

/** The cells that a part of the board lies in, and as many more around it, row by row. */
export function cellsOver({ x, y, width, height }: Rect, { zoom, ratio }: Scale, around = 0): Cell[] {
  const side = tileSide / (zoom * ratio);
  const cells: Cell[] = [];
  // What ends at the edge of a cell doesn't lie in the next one.
  const lastColumn = Math.ceil((x + width) / side) - 1 + around;
  const lastRow = Math.ceil((y + height) / side) - 1 + around;
  for (let row = Math.floor(y / side) - around; row <= lastRow; row++) {
    for (let column = Math.floor(x / side) - around; column <= lastColumn; column++) cells.push({ column, row });
  }
  return cells;
}
