import { centerOfRect, type Point, type Rect } from "@throughline/scene";
import {
  clampCamera,
  fitRect,
  openingCamera,
  panBy,
  rectToScreen,
  revealRect,
  screenToBoard,
  visibleRect,
  zoomAt,
  type Camera,
  type Insets,
  type Size,
} from "./camera.ts";
import { ValueStore, type ReadableStore } from "./ValueStore.ts";

/** A movement under way: from where it began to where it leads. */
interface Glide {
  from: Camera;
  target: Camera;
  request: number;
}

const glideMs = 160;
/** Below this zoom a text is brought to 100 % before it is typed in. */
const legibleZoom = 0.55;
const wantsStill = () => globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? true;

/** What a camera looks at, in board units. */
export interface CameraContent {
  /** What is kept in reach. */
  readonly bounds: Rect;
  /** Where to begin when a board is opened and nothing of it is in this view; else `undefined`. */
  startOf(view: Rect): Point | undefined;
}

/**
 * The camera of one board on this screen, outside React: a pan sets it many times a second and only the canvas and
 * what is laid over it follow. `content` is what is shown.
 */
export class CameraStore implements ReadableStore<Camera> {
  readonly #camera = new ValueStore<Camera>({ x: 0, y: 0, zoom: 1 });
  readonly #content: () => CameraContent;
  #size: Size = { width: 0, height: 0 };
  #insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
  #glide: Glide | undefined;

  constructor(content: () => CameraContent) {
    this.#content = content;
  }

  get(): Camera {
    return this.#camera.get();
  }

  subscribe(listener: () => void): () => void {
    return this.#camera.subscribe(listener);
  }

  /** The viewport's size in CSS pixels; 0 × 0 before the canvas is on the screen. */
  get size(): Size {
    return this.#size;
  }

  get insets(): Insets {
    return this.#insets;
  }

  /** The part of the board that is seen, in board units. */
  get view(): Rect {
    return visibleRect(this.get(), this.#size);
  }

  resize(size: Size): void {
    const first = this.#size.width === 0;
    this.#size = size;
    if (first) this.#set(this.#opening(size));
    else this.#set(this.get());
  }

  /** The part of the board that would be seen if it were opened now on this screen, in board units. */
  get openingView(): Rect {
    return visibleRect(this.#opening(this.#size), this.#size);
  }

  #opening(size: Size): Camera {
    const content = this.#content();
    const { x, y, width: wide, height: high } = content.bounds;
    const camera = openingCamera(content.bounds, size, this.#insets);
    const start = content.startOf(visibleRect(camera, size));
    if (!start) return camera;
    const width = x + wide - start.x;
    const height = y + high - start.y;
    return openingCamera({ x: start.x, y: start.y, width, height }, size, this.#insets);
  }

  /** Begins where another camera stands: the same place of another state of the board. */
  takeOver(other: CameraStore): void {
    this.#size = other.size;
    this.#insets = other.insets;
    this.#set(other.get());
  }

  /** What floating bars cover now. */
  setInsets(insets: Insets): void {
    this.#insets = insets;
  }

  pan(dx: number, dy: number): void {
    this.#stop();
    this.#set(panBy(this.get(), dx, dy));
  }

  /** Goes along with the board by board units, at once; a movement under way leads to the same place of the board. */
  shift(dx: number, dy: number): void {
    const along = (camera: Camera) => ({ ...camera, x: camera.x + dx, y: camera.y + dy });
    if (this.#glide) {
      this.#glide.from = along(this.#glide.from);
      this.#glide.target = along(this.#glide.target);
    }
    this.#set(along(this.get()));
  }

  /** Zooms to a factor of now, around a point on the screen (the middle when absent). */
  zoomBy(factor: number, at?: Point): void {
    this.zoomTo(this.get().zoom * factor, at);
  }

  /** From where the camera was: zooms by a factor around a point on the screen, and brings what was there to another. */
  pinch(from: Camera, at: Point, to: Point, factor: number): void {
    this.#stop();
    this.#set(panBy(zoomAt(from, at, from.zoom * factor), to.x - at.x, to.y - at.y));
  }

  zoomTo(zoom: number, at: Point = { x: this.#size.width / 2, y: this.#size.height / 2 }): void {
    this.#stop();
    this.#set(zoomAt(this.get(), at, zoom));
  }

  /** Shows the whole board, or a rectangle of it. */
  fit(options: { readonly rect?: Rect; readonly still?: boolean } = {}): void {
    if (this.#size.width === 0) return;
    const next = fitRect(options.rect ?? this.#content().bounds, this.#size, this.#insets);
    if (options.still) this.#set(next);
    else this.#glideTo(next);
  }

  /** Pans as little as it takes to bring a rectangle into view, clear of headers of this size (board units) at top and left. */
  reveal(rect: Rect, headers: Size = { width: 0, height: 0 }): void {
    const { top, left, ...others } = this.#insets;
    const { zoom } = this.get();
    const clear = { ...others, top: top + headers.height * zoom, left: left + headers.width * zoom };
    const next = revealRect(this.get(), rect, this.#size, clear);
    if (next !== this.get()) this.#glideTo(next);
  }

  /** Zooms to 100 % where a text in this place couldn't be read: what can't be read can't be typed either. */
  makeLegible(rect: Rect): void {
    if (this.get().zoom < legibleZoom) this.zoomTo(1, centerOfRect(this.toScreen(rect)));
  }

  /**
   * Pans to the left as far as it takes to bring a place out from under what floats at the right, but no farther than
   * `left` stays in view. Both in board units.
   */
  clearRight(right: number, left?: number): void {
    const { x, zoom } = this.get();
    const hidden = (right - x) * zoom - (this.#size.width - this.#insets.right);
    const room = left === undefined ? hidden : (left - x) * zoom - this.#insets.left;
    const way = Math.min(hidden, Math.max(0, room));
    if (way > 0) this.#glideTo(panBy(this.get(), -way, 0));
  }

  /** Shows at least what another person sees: "jump to". */
  showView(view: Rect): void {
    this.#glideTo(fitRect(view, this.#size, this.#insets, 4));
  }

  toBoard(point: Point): Point {
    return screenToBoard(this.get(), point);
  }

  toScreen(rect: Rect): Rect {
    return rectToScreen(this.get(), rect);
  }

  destroy(): void {
    this.#stop();
  }

  #set(camera: Camera): void {
    const next = this.#size.width === 0 ? camera : clampCamera(camera, this.#content().bounds, this.#size);
    const now = this.get();
    if (next.x !== now.x || next.y !== now.y || next.zoom !== now.zoom) this.#camera.set(next);
  }

  #glideTo(target: Camera): void {
    this.#stop();
    const from = this.get();
    if (wantsStill() || typeof requestAnimationFrame === "undefined") return this.#set(target);
    const begin = performance.now();
    const step = (now: number) => {
      const glide = this.#glide;
      if (!glide) return;
      const passed = Math.min(1, Math.max(0, (now - begin) / glideMs));
      const eased = 1 - (1 - passed) ** 3;
      const between = (a: number, b: number) => a + (b - a) * eased;
      if (passed < 1) glide.request = requestAnimationFrame(step);
      else this.#glide = undefined;
      this.#set({
        x: between(glide.from.x, glide.target.x),
        y: between(glide.from.y, glide.target.y),
        zoom: between(glide.from.zoom, glide.target.zoom),
      });
    };
    this.#glide = { from, target, request: requestAnimationFrame(step) };
  }

  #stop(): void {
    if (this.#glide !== undefined) cancelAnimationFrame(this.#glide.request);
    this.#glide = undefined;
  }
}
