import type { Rect, SceneItem } from "@throughline/scene";

/** Room around a card in its picture, in pixels of the screen: its shadow and what reaches over its edge lie there. */
const margin = 28;
/** So many pixels are kept, four bytes each; what comes beyond is painted directly. */
const mostPixels = 3_000_000;

/** Paints an item at its place on a context whose units are the board's. */
type PaintItem = (context: CanvasRenderingContext2D, item: SceneItem) => void;

interface Picture extends Rect {
  readonly canvas: HTMLCanvasElement;
  /** The last frame that showed it. */
  frame: number;
}

/** Pictures of what is held, each painted once and then only moved: letters and a blurred shadow cost most of a drag's frame. */
export class LiftedPictures {
  readonly #pictures = new Map<SceneItem, Picture>();
  #look = "";
  #scale = 1;
  #isSteady = false;
  #frame = 0;
  #pixels = 0;

  /**
   * Begins a frame at a scale, pixels of the screen to a board unit. `look` tells all else that pictures depend on. What
   * the last frame didn't show is let go.
   */
  begin(scale: number, look: string): void {
    this.#isSteady = this.#scale === scale && this.#look === look;
    this.#scale = scale;
    this.#look = look;
    for (const [item, { frame, width, height }] of this.#pictures) {
      if (this.#isSteady && frame === this.#frame) continue;
      this.#pictures.delete(item);
      this.#pixels -= width * height;
    }
    this.#frame++;
  }

  /**
   * Shows an item on a context whose units are the screen's pixels, with the board's origin at `x`, `y`. False when it
   * has to be painted directly: while the hand zooms a picture would be painted for one frame, and room is bounded.
   */
  show(context: CanvasRenderingContext2D, item: SceneItem, x: number, y: number, paint: PaintItem): boolean {
    if (!this.#isSteady) return false;
    const picture = this.#pictures.get(item) ?? this.#make(item, paint);
    if (!picture) return false;
    picture.frame = this.#frame;
    context.drawImage(picture.canvas, Math.round(x) + picture.x, Math.round(y) + picture.y);
    return true;
  }

  #make(item: SceneItem, paint: PaintItem): Picture | undefined {
    const place = pixelsAround(item.bounds, this.#scale);
    const pixels = place.width * place.height;
    if (this.#pixels + pixels > mostPixels) return undefined;
    const canvas = document.createElement("canvas");
    canvas.width = place.width;
    canvas.height = place.height;
    const context = canvas.getContext("2d");
    if (!context) return undefined;
    context.setTransform(this.#scale, 0, 0, this.#scale, -place.x, -place.y);
    paint(context, item);
    const picture = { ...place, canvas, frame: this.#frame };
    this.#pictures.set(item, picture);
    this.#pixels += pixels;
    return picture;
  }
}

/** The whole pixels that a picture of something takes, counted from the board's origin. */
function pixelsAround({ x, y, width, height }: Rect, scale: number): Rect {
  const left = Math.floor(x * scale) - margin;
  const top = Math.floor(y * scale) - margin;
  const right = Math.ceil((x + width) * scale) + margin;
  return { x: left, y: top, width: right - left, height: Math.ceil((y + height) * scale) + margin - top };
}
