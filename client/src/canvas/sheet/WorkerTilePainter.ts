import type { SceneItem, SceneNode } from "@throughline/scene";
import type { Piece } from "../picture.ts";
import type { TilePlan } from "./paintTile.ts";
import { loadedFonts } from "./loadedFonts.ts";
import type { FontDescription, FromTileWorker, ToTileWorker } from "./tileMessages.ts";
import type { TilePainter, TileTaker } from "./TilePainter.ts";

/** The worker holds about a kB for an item; beyond so many it begins anew. */
const mostItems = 40_000;

/** Whether this browser paints on canvases of a worker's own. */
export function canPaintInWorker(): boolean {
  return typeof Worker === "function" && typeof OffscreenCanvas === "function" && typeof FontFace === "function";
}

/** Paints tiles in a worker. What it is told are the items that it hasn't seen yet, never a scene. */
export class WorkerTilePainter implements TilePainter {
  readonly mostWaiting = 8;
  readonly #worker: Worker;
  #numbers = new WeakMap<SceneItem, number>();
  #count = 0;
  readonly #fonts = new Set<string>();

  constructor(taker: TileTaker) {
    this.#worker = new Worker(new URL("./tileWorker.ts", import.meta.url), { type: "module" });
    this.#worker.addEventListener("message", ({ data }: MessageEvent<FromTileWorker>) => {
      if (data.type === "tile") taker.take(data.plan, data.image);
      else taker.fail();
    });
    this.#worker.addEventListener("error", () => taker.fail());
    this.#tellFonts();
  }

  paint(plan: TilePlan, pieces: readonly Piece[]): void {
    this.#tellFonts();
    if (this.#count > mostItems) this.#forget();
    const came: (readonly [number, readonly SceneNode[]])[] = [];
    const items = new Uint32Array(pieces.length);
    const isFaint = pieces.some(({ opacity }) => opacity !== 1);
    for (const [at, { item }] of pieces.entries()) {
      let number = this.#numbers.get(item);
      if (number === undefined) {
        this.#numbers.set(item, (number = this.#count++));
        came.push([number, item.nodes]);
      }
      items[at] = number;
    }
    const opacities = isFaint ? Float32Array.from(pieces, ({ opacity }) => opacity) : undefined;
    this.#tell({ type: "paint", plan, came, items, opacities });
  }

  destroy(): void {
    this.#worker.terminate();
  }

  #forget(): void {
    this.#numbers = new WeakMap();
    this.#count = 0;
    this.#tell({ type: "forget" });
  }

  #tellFonts(): void {
    const fonts: FontDescription[] = loadedFonts().filter(({ source }) => !this.#fonts.has(source));
    if (fonts.length === 0) return;
    for (const { source } of fonts) this.#fonts.add(source);
    this.#tell({ type: "fonts", fonts });
  }

  #tell(message: ToTileWorker): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is a window's; a worker has none
    this.#worker.postMessage(message);
  }
}
