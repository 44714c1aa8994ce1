import type { Konva } from "konva/lib/Core.js";
import type { Rect } from "@throughline/scene";
import type { CanvasFrame } from "./CanvasFrame.ts";
import { dirtyRects } from "./dirtyRects.ts";
import { boardOf, paintPicture, piecesIn, pixelsOf } from "./paintBoard.ts";
import { headerPieces, loosePieces, type Piece } from "./picture.ts";
import { paintBare } from "./paintBare.ts";
import type { Sheet } from "./sheet/Sheet.ts";

/**
 * The lower canvas of a board: the sheet, what lies loosely on it, and the headers that stick. The sheet's tiles are a
 * part of the program that comes after the first picture; until it is there, and where it can't be fetched, all is painted
 * directly.
 */
export class BoardLayer {
  readonly #layer: Konva.Layer;
  readonly #wake: () => void;
  #sheet: Sheet | undefined;
  #isAsked = false;
  #isDestroyed = false;
  /** What it shows over the sheet, and in which frame. */
  #over: readonly Piece[] = [];
  #shown: CanvasFrame | undefined;
  /** What this frame paints, in pixels of the screen; all without them. */
  #parts: readonly Rect[] | undefined;

  /** `wake` asks for a frame: something has come to be shown. */
  constructor(layer: Konva.Layer, wake: () => void) {
    this.#layer = layer;
    this.#wake = wake;
    layer.clearBeforeDraw(false);
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.#sheet?.destroy();
  }

  /** The canvas has been emptied. */
  empty(): void {
    this.#shown = undefined;
  }

  /** Letters look different now. */
  forget(): void {
    this.#sheet?.forget();
    this.#shown = undefined;
  }

  /** Brings the canvas up to date: as far as it looks different from what it shows. */
  show(frame: CanvasFrame): void {
    const before = this.#over;
    const shown = this.#shown;
    const changed = this.#sheet?.update(frame);
    this.#over = [...loosePieces(frame), ...headerPieces(frame)];
    const isInPlace = changed && shown && shown.camera === frame.camera && shown.palette === frame.palette;
    const parts = isInPlace ? [...changed, ...dirtyRects(before, this.#over)] : undefined;
    this.#parts = parts?.map((part) => pixelsOf(part, frame)).filter(({ width, height }) => width > 0 && height > 0);
    this.#shown = frame;
    if (this.#parts?.length !== 0) this.#layer.drawScene();
    if (this.#sheet) this.#sheet.ask(frame);
    // Once this frame is seen.
    else setTimeout(() => void this.#fetchSheet());
  }

  async #fetchSheet(): Promise<void> {
    if (this.#isAsked || this.#isDestroyed) return;
    this.#isAsked = true;
    try {
      const { Sheet } = await import("./sheet/Sheet.ts");
      if (this.#isDestroyed) return;
      this.#sheet = new Sheet(this.#wake);
      this.#wake();
    } catch {
      // It costs more to move the board without tiles, and nothing else.
    }
  }

  /** Paints what `show` found out; called by the layer's shape. */
  paint(context: CanvasRenderingContext2D): void {
    const frame = this.#shown;
    if (!frame) return;
    const { width, height } = context.canvas;
    for (const part of this.#parts ?? [{ x: 0, y: 0, width, height }]) {
      context.save();
      context.resetTransform();
      if (this.#parts) {
        context.beginPath();
        context.rect(part.x, part.y, part.width, part.height);
        context.clip();
      }
      if (this.#sheet) this.#sheet.paint(context, frame, part);
      else paintBare(context, frame, boardOf(part, frame), false);
      context.scale(frame.pixelRatio, frame.pixelRatio);
      paintPicture(context, this.#parts ? piecesIn(this.#over, boardOf(part, frame)) : this.#over, frame);
      context.restore();
    }
  }
}
