import type { Piece } from "../picture.ts";
import type { TilePlan } from "./paintTile.ts";
import type { Tile } from "./tiles.ts";

/** Paints tiles for a sheet, one after the other, and gives each back when it is done. */
export interface TilePainter {
  /** How many may wait: more would keep it from what is asked for next. */
  readonly mostWaiting: number;
  /** Paints these pieces, which lie in the tile, as they are now. */
  paint(plan: TilePlan, pieces: readonly Piece[]): void;
  destroy(): void;
}

/** What a painter tells the sheet. */
export interface TileTaker {
  /** A tile is done; its picture is the taker's from now on. */
  take(plan: TilePlan, image: Tile["image"]): void;
  /** It can't go on; what waits will never come. */
  fail(): void;
}
