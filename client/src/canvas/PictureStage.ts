import { clearOfHeaders, paletteFor } from "@throughline/scene";
import type { ShownPicture } from "../session/BoardPicture.ts";
import { FeedbackStore } from "../tools/CanvasFeedback.ts";
import { turnWheel } from "../tools/turnWheel.ts";
import type { CanvasFrame } from "./CanvasFrame.ts";
import { noMarks } from "./CanvasMarks.ts";
import { paintPicture } from "./paintBoard.ts";
import { pictureOf } from "./picture.ts";
import { pixelRatioOf } from "./pixelRatio.ts";

/**
 * The canvas of a board's picture, painted as the board will be. It can be panned and zoomed, by dragging and by the
 * wheel; nothing on it can be pressed. Takes over the canvas's size once; `isWhole` of the picture says then whether it
 * is fit to be seen.
 */
export class PictureStage {
  readonly #canvas: HTMLCanvasElement;
  readonly #shown: ShownPicture;
  readonly #theme: "light" | "dark";
  readonly #abort = new AbortController();
  readonly #stop: () => void;
  #request: number | undefined;

  constructor(canvas: HTMLCanvasElement, shown: ShownPicture, theme: "light" | "dark") {
    this.#canvas = canvas;
    this.#shown = shown;
    this.#theme = theme;
    const { camera } = shown;
    const size = { width: canvas.clientWidth, height: canvas.clientHeight };
    const ratio = pixelRatioOf(window);
    canvas.width = Math.round(size.width * ratio);
    canvas.height = Math.round(size.height * ratio);
    camera.resize(size);
    const options = { signal: this.#abort.signal };
    canvas.addEventListener("pointerdown", ({ pointerId }) => canvas.setPointerCapture(pointerId), options);
    canvas.addEventListener("pointermove", (event) => this.#drag(event), options);
    canvas.addEventListener("wheel", (event) => this.#wheel(event), { ...options, passive: false });
    this.#stop = camera.subscribe(() => this.#ask());
    if (shown.isWhole) this.#paint();
  }

  destroy(): void {
    this.#abort.abort();
    this.#stop();
    if (this.#request !== undefined) cancelAnimationFrame(this.#request);
  }

  #drag({ pointerId, movementX, movementY }: PointerEvent): void {
    if (this.#canvas.hasPointerCapture(pointerId)) this.#shown.camera.pan(movementX, movementY);
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    turnWheel(this.#shown.camera, event, { x: event.offsetX, y: event.offsetY });
  }

  #ask(): void {
    this.#request ??= requestAnimationFrame(() => {
      this.#request = undefined;
      this.#paint();
    });
  }

  #paint(): void {
    const context = this.#canvas.getContext("2d");
    if (!context) return;
    const frame = frameOf(this.#shown, this.#theme);
    context.resetTransform();
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    context.scale(frame.pixelRatio, frame.pixelRatio);
    paintPicture(context, pictureOf(frame), frame);
  }
}

/** A frame in which nobody does anything. */
function frameOf({ picture, index, camera }: ShownPicture, theme: "light" | "dark"): CanvasFrame {
  const { view } = camera;
  const pinned = index.pinned(view);
  return {
    index,
    camera: camera.get(),
    size: camera.size,
    pixelRatio: pixelRatioOf(window),
    view,
    isMoving: false,
    pinned,
    clear: clearOfHeaders(pinned, view),
    theme,
    palette: paletteFor(theme),
    lifted: [],
    liftedIds: new Map(),
    canAdd: picture.canAdd,
    adds: new Set(),
    selection: [],
    pasteMark: undefined,
    editing: null,
    feedback: new FeedbackStore().get(),
    others: [],
    cursors: [],
    hasFocusRing: false,
    marks: noMarks,
    glides: new Map(),
    now: performance.now(),
  };
}
