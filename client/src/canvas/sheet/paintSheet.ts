import type { Rect } from "@throughline/scene";
import type { CanvasFrame } from "../CanvasFrame.ts";
import { boardOf } from "../paintBoard.ts";
import { paintBare } from "../paintBare.ts";
import { boardRectOf, cellsOver, tileSide, type Cell, type Scale, type Tile } from "./tiles.ts";
import { distance, sharedRect, type TileLevel, type TileStore } from "./TileStore.ts";

/** Which tiles were shown. */
export type ShownTiles = ReadonlyMap<TileLevel, readonly Cell[]>;

/**
 * Paints a part of the sheet, in pixels of the screen: from the tiles of this zoom where they are there; else from those
 * of another zoom, as good as can be had; else directly, roughly while the hand zooms.
 */
export function paintSheet(
  context: CanvasRenderingContext2D,
  frame: CanvasFrame,
  part: Rect,
  tiles: TileStore,
  isZooming: boolean,
): ShownTiles {
  const scale: Scale = { zoom: frame.camera.zoom, ratio: frame.pixelRatio };
  const seen = boardOf(part, frame);
  const level = tiles.level(scale);
  const cells = cellsOver(seen, scale);
  const bare: Rect[] = [];
  const substitutes = new Map<TileLevel, Set<Tile>>();
  for (const cell of cells) {
    if (level.get(cell)) continue;
    const missing = sharedRect(seen, boardRectOf(cell, scale));
    if (!missing) continue;
    const other = tiles.bestFor(missing, scale.zoom);
    if (!other) bare.push(missing);
    else {
      const shown = substitutes.get(other) ?? new Set();
      for (const tile of other.over(missing)) shown.add(tile);
      substitutes.set(other, shown);
    }
  }
  const shown = new Map<TileLevel, readonly Cell[]>();
  // What is shown best comes last, over what reaches into its place.
  const order = Array.from(substitutes).sort(([a], [b]) => distance(b, scale.zoom) - distance(a, scale.zoom));
  context.imageSmoothingEnabled = false;
  for (const [other, itsTiles] of order) {
    shown.set(other, Array.from(itsTiles));
    for (const tile of itsTiles) show(context, tile, other.scale, frame);
  }
  const isAllBare = bare.length === cells.length;
  for (const rect of isAllBare ? [seen] : bare) paintBare(context, frame, rect, isZooming);
  shown.set(level, cells);
  for (const cell of cells) {
    const tile = level.get(cell);
    if (tile) show(context, tile, scale, frame);
  }
  return shown;
}

/** Shows a tile with its edges on whole pixels, so that none shines through between two of them. */
function show(
  context: CanvasRenderingContext2D,
  { column, row, image }: Tile,
  { zoom, ratio }: Scale,
  { camera, pixelRatio }: CanvasFrame,
): void {
  const growth = (camera.zoom * pixelRatio) / (zoom * ratio);
  const side = tileSide * growth;
  const left = -camera.x * camera.zoom * pixelRatio;
  const top = -camera.y * camera.zoom * pixelRatio;
  const x = Math.round(column * side + left);
  const y = Math.round(row * side + top);
  if (growth === 1) context.drawImage(image, x, y);
  else {
    const width = Math.round((column + 1) * side + left) - x;
    context.drawImage(image, x, y, width, Math.round((row + 1) * side + top) - y);
  }
}
