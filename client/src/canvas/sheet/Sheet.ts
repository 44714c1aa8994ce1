import { inflateRect, intersectsRect, type Rect } from "@throughline/scene";
import type { CanvasFrame } from "../CanvasFrame.ts";
import { overhang } from "../paintBoard.ts";
import { sheetPieces } from "../picture.ts";
import { PageTilePainter, tileCanvas } from "./PageTilePainter.ts";
import { paintSheet } from "./paintSheet.ts";
import { paintTile, planKey, type TilePlan } from "./paintTile.ts";
import { SheetChanges } from "./SheetChanges.ts";
import type { TilePainter, TileTaker } from "./TilePainter.ts";
import { boardRectOf, tileSide, type Cell, type Scale, type Tile } from "./tiles.ts";
import { TileStore, type TileLevel } from "./TileStore.ts";
import { wantedTiles } from "./wantedTiles.ts";
import { canPaintInWorker, WorkerTilePainter } from "./WorkerTilePainter.ts";

/** After so long without another the zoom is taken to be the one that is wanted, in milliseconds. */
const restMs = 100;
/** For so long of a frame tiles are asked for: what is in them has to be found and sent, in milliseconds. */
const askMs = 3;
/** So many are held, and more only where a screen is so large that more are wanted at once. A MB holds four. */
const mostTiles = 88;

/**
 * What lies still on a board, as tiles: painted once and shown wherever the board is moved. Tiles are painted in a worker
 * for the zoom at which the hand rests; while it zooms, those of other zooms are shown in their place. What changes where
 * it is seen is painted into its tiles at once; tiles out of sight are let go. What no tile shows yet is painted directly.
 */
export class Sheet {
  readonly #tiles = new TileStore();
  readonly #changes = new SheetChanges();
  readonly #wake: () => void;
  readonly #taker: TileTaker = { take: (plan, image) => this.#take(plan, image), fail: () => this.#fallBack() };
  #painter: TilePainter | undefined;
  /** Asked for and still right, by their names. */
  readonly #waiting = new Map<string, TilePlan>();
  #turn = 0;
  #came: TilePlan[] = [];
  #zoom: number | undefined;
  #isZooming = false;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #isDestroyed = false;

  /** `wake` asks for a frame: something is there to be shown. */
  constructor(wake: () => void) {
    this.#wake = wake;
  }

  destroy(): void {
    this.#isDestroyed = true;
    clearTimeout(this.#rest);
    this.#painter?.destroy();
    this.#tiles.clear();
  }

  /** All of it is painted anew: letters look different now. */
  forget(): void {
    this.#tiles.clear();
    this.#waiting.clear();
  }

  /**
   * Takes over a frame. Tells where, in board units, the sheet now looks different from the frame before as far as that
   * doesn't come of the camera; `undefined` when everywhere.
   */
  update(frame: CanvasFrame): readonly Rect[] | undefined {
    const { zoom } = frame.camera;
    if (this.#zoom !== undefined && zoom !== this.#zoom) this.#startZooming();
    this.#zoom = zoom;
    const changed = this.#changes.since(frame);
    if (changed === undefined) this.forget();
    else for (const rect of changed) this.#change(rect, frame);
    const came = this.#came.filter(({ scale }) => this.#isZooming || scale.zoom === zoom);
    this.#came = [];
    return changed && [...changed, ...came.map((plan) => boardRectOf(plan, plan.scale))];
  }

  /** Paints a part of the sheet, in pixels of the screen, on a canvas whose unit they are. All of the part is painted over. */
  paint(context: CanvasRenderingContext2D, frame: CanvasFrame, part: Rect): void {
    const seen = paintSheet(context, frame, part, this.#tiles, this.#isZooming);
    for (const [level, cells] of seen) level.use(cells, frame.now);
  }

  /** Asks for tiles that are wanted next, once the frame is painted. */
  ask(frame: CanvasFrame): void {
    const from = performance.now();
    const wanted = wantedTiles(frame, this.#tiles, this.#isZooming);
    for (const { cell, scale } of wanted) {
      const level = this.#tiles.level(scale);
      if (level.get(cell)) level.use([cell], from);
      else if (performance.now() - from < askMs && !this.#request(cell, scale, frame)) break;
    }
    this.#tiles.shrinkTo(Math.max(mostTiles, wanted.length));
  }

  /** Asks for a tile, unless it is on its way; false when so many are that it has to wait. */
  #request(cell: Cell, scale: Scale, frame: CanvasFrame): boolean {
    if (this.#waiting.has(planKey({ ...cell, scale }))) return true;
    this.#painter ??= this.#createPainter();
    if (this.#waiting.size >= this.#painter.mostWaiting) return false;
    const plan: TilePlan = { ...cell, scale, theme: frame.theme, turn: this.#turn++ };
    this.#waiting.set(planKey(plan), plan);
    this.#painter.paint(plan, sheetPieces(frame, inflateRect(boardRectOf(cell, scale), overhang)));
    return true;
  }

  #startZooming(): void {
    this.#isZooming = true;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#isZooming = false;
      this.#wake();
    }, restMs);
  }

  #take(plan: TilePlan, image: Tile["image"]): void {
    // One that was asked for before something in it changed shows what isn't so any more.
    const isRight = !this.#isDestroyed && this.#waiting.get(planKey(plan))?.turn === plan.turn;
    if (isRight) {
      this.#waiting.delete(planKey(plan));
      this.#tiles.level(plan.scale).set({ column: plan.column, row: plan.row, image }, performance.now());
      this.#came.push(plan);
      this.#wake();
    } else if ("close" in image) image.close();
  }

  #change(rect: Rect, frame: CanvasFrame): void {
    const part = inflateRect(rect, overhang);
    for (const [key, plan] of this.#waiting) {
      if (intersectsRect(boardRectOf(plan, plan.scale), part)) this.#waiting.delete(key);
    }
    const seen = inflateRect(frame.view, overhang);
    for (const level of this.#tiles.levels) {
      const tiles = level.over(part);
      const isShown = level.scale.zoom === frame.camera.zoom;
      const shown = tiles.filter((tile) => isShown && intersectsRect(boardRectOf(tile, level.scale), seen));
      for (const tile of tiles) if (!shown.includes(tile)) level.drop(tile);
      if (shown.length > 0) this.#mend(level, shown, part, frame);
    }
  }

  /** Paints what changed into tiles that are seen. */
  #mend(level: TileLevel, tiles: readonly Tile[], part: Rect, frame: CanvasFrame): void {
    const { scale } = level;
    const pieces = sheetPieces(frame, inflateRect(part, overhang));
    const items = pieces.map(({ item, opacity }) => ({ nodes: item.nodes, opacity }));
    for (const tile of tiles) {
      const canvas = tile.image instanceof HTMLCanvasElement ? tile.image : tileCanvas();
      const context = canvas.getContext("2d");
      if (!context) return;
      context.resetTransform();
      if (canvas !== tile.image) context.drawImage(tile.image, 0, 0);
      context.save();
      clipTo(context, part, tile, scale);
      paintTile(context, { column: tile.column, row: tile.row, scale, theme: frame.theme }, items);
      context.restore();
      if (canvas !== tile.image) level.set({ column: tile.column, row: tile.row, image: canvas }, frame.now);
    }
  }

  #createPainter(): TilePainter {
    return canPaintInWorker() ? new WorkerTilePainter(this.#taker) : new PageTilePainter(this.#taker);
  }

  /** The worker can't paint as the page does: the page goes on by itself. */
  #fallBack(): void {
    if (this.#isDestroyed || this.#painter instanceof PageTilePainter) return;
    this.#painter?.destroy();
    this.#painter = new PageTilePainter(this.#taker);
    this.#waiting.clear();
    this.#wake();
  }
}

/** Lets only a part of the board be painted in a tile, grown to whole pixels. */
function clipTo(context: CanvasRenderingContext2D, part: Rect, { column, row }: Cell, { zoom, ratio }: Scale): void {
  const pixels = zoom * ratio;
  const x = Math.floor(part.x * pixels) - column * tileSide;
  const y = Math.floor(part.y * pixels) - row * tileSide;
  const right = Math.ceil((part.x + part.width) * pixels) - column * tileSide;
  const bottom = Math.ceil((part.y + part.height) * pixels) - row * tileSide;
  context.beginPath();
  context.rect(x, y, right - x, bottom - y);
  context.clip();
}
