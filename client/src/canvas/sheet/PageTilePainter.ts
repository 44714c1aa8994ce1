import type { Piece } from "../picture.ts";
import { paintTile, type TilePlan } from "./paintTile.ts";
import type { TilePainter, TileTaker } from "./TilePainter.ts";
import { tileSide } from "./tiles.ts";

/** An empty canvas of a tile's size. */
export function tileCanvas(): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = tileSide;
  canvas.height = tileSide;
  return canvas;
}

/** Paints tiles on the page itself, one a frame, where no worker can. */
export class PageTilePainter implements TilePainter {
  readonly mostWaiting = 1;
  readonly #taker: TileTaker;
  #request: number | undefined;

  constructor(taker: TileTaker) {
    this.#taker = taker;
  }

  paint(plan: TilePlan, pieces: readonly Piece[]): void {
    this.#request = requestAnimationFrame(() => {
      const canvas = tileCanvas();
      const context = canvas.getContext("2d");
      if (!context) return;
      paintTile(
        context,
        plan,
        pieces.map(({ item, opacity }) => ({ nodes: item.nodes, opacity })),
      );
      this.#taker.take(plan, canvas);
    });
  }

  destroy(): void {
    if (this.#request !== undefined) cancelAnimationFrame(this.#request);
  }
}
