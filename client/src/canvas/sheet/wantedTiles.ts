import type { Rect } from "@throughline/scene";
import type { CanvasFrame } from "../CanvasFrame.ts";
import { cellsOver, keyOf, type Cell, type Scale } from "./tiles.ts";
import type { TileStore } from "./TileStore.ts";

/** A tile as it is asked for. */
export interface WantedTile {
  readonly cell: Cell;
  readonly scale: Scale;
}

/** How much more than the view is kept at a lower zoom, to zoom out into. */
const roughGrowth = 1.5;

/**
 * The tiles that should be there, the most urgent first: what is seen; then, to pan into, a tile around that; then, to
 * zoom out into, more than is seen at about half the zoom. While the hand zooms only a rough picture of what no other
 * tiles show.
 */
export function wantedTiles(frame: CanvasFrame, tiles: TileStore, isZooming: boolean): readonly WantedTile[] {
  const { view, camera, pixelRatio: ratio } = frame;
  const scale = { zoom: camera.zoom, ratio };
  const rough = { zoom: roughZoom(camera.zoom), ratio };
  const at = (its: Scale, cells: readonly Cell[]) => cells.map((cell) => ({ cell, scale: its }));
  if (isZooming) {
    const best = tiles.bestFor(view, camera.zoom);
    return best && best.scale.zoom >= rough.zoom ? [] : at(rough, fromTheMiddle(cellsOver(view, rough)));
  }
  const seen = new Set(cellsOver(view, scale).map(keyOf));
  const around = cellsOver(view, scale, 1).filter((cell) => !seen.has(keyOf(cell)));
  return [
    ...at(scale, fromTheMiddle(cellsOver(view, scale))),
    ...at(scale, around),
    ...at(rough, fromTheMiddle(cellsOver(grown(view), rough))),
  ];
}

/** A power of two from 0.3 to 0.6 of a zoom: of those that are near each other it is the same. */
function roughZoom(zoom: number): number {
  return 2 ** Math.floor(Math.log2(zoom) - 0.74);
}

/** Where people look comes first. */
function fromTheMiddle(cells: readonly Cell[]): readonly Cell[] {
  const first = cells[0];
  const last = cells.at(-1);
  if (!first || !last) return cells;
  const column = (first.column + last.column) / 2;
  const row = (first.row + last.row) / 2;
  const distance = (cell: Cell) => Math.hypot(cell.column - column, cell.row - row);
  return cells.toSorted((a, b) => distance(a) - distance(b));
}

function grown({ x, y, width, height }: Rect): Rect {
  const by = (roughGrowth - 1) / 2;
  return { x: x - by * width, y: y - by * height, width: roughGrowth * width, height: roughGrowth * height };
}
