import { paintItem, paletteFor, type PaintContext, type SceneNode } from "@throughline/scene";
import { keyOf, tileSide, type Cell, type Scale } from "./tiles.ts";

/** What a painter paints of one item. */
export interface PaintedItem {
  readonly nodes: readonly SceneNode[];
  readonly opacity: number;
}

/** A tile that is to be painted. */
export interface TilePlan extends Cell {
  readonly scale: Scale;
  readonly theme: "light" | "dark";
  /** Counts what is asked for: the same tile may be wanted again before the first is done. */
  readonly turn: number;
}

/** Names a tile among those of all scales. */
export function planKey({ scale, ...cell }: Omit<TilePlan, "theme" | "turn">): string {
  return `${scale.zoom}x${scale.ratio}:${keyOf(cell)}`;
}

/** A 2D context that tiles are painted on. */
export interface TileContext extends PaintContext {
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
}

/** Paints what lies in a tile, in order, on a canvas of a tile's size. In a worker and on the page alike. */
export function paintTile(context: TileContext, plan: Omit<TilePlan, "turn">, items: Iterable<PaintedItem>): void {
  const { column, row, scale, theme } = plan;
  const palette = paletteFor(theme);
  const pixels = scale.zoom * scale.ratio;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, tileSide, tileSide);
  context.setTransform(pixels, 0, 0, pixels, -column * tileSide, -row * tileSide);
  for (const { nodes, opacity } of items) {
    context.globalAlpha = opacity;
    paintItem(context, { nodes }, palette, { scale: scale.zoom });
  }
}
