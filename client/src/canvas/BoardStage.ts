// The core alone: what is painted here needs none of its shapes and filters.
import { Konva } from "konva/lib/Core.js";
import { clearOfHeaders, paletteFor, type Offset, type Point, type Scene, type SceneItem } from "@throughline/scene";
import type { BoardSession } from "../session/BoardSession.ts";
import { pasteMark } from "../session/pastePlace.ts";
import { visibleRect, type Camera } from "../session/camera.ts";
import type { ReadableStore } from "../session/ValueStore.ts";
import type { FeedbackStore } from "../tools/CanvasFeedback.ts";
import type { CanvasFrame } from "./CanvasFrame.ts";
import { countMarks, noMarks, type CanvasMarks } from "./CanvasMarks.ts";
import { BoardLayer } from "./BoardLayer.ts";
import { Cursors } from "./Cursors.ts";
import { Glides } from "./Glides.ts";
import { heldContents } from "./heldContents.ts";
import { Lifted } from "./Lifted.ts";
import { LiftedPictures } from "./LiftedPictures.ts";
import { isSameOverlay, overlayState } from "./overlayState.ts";
import { paintCursors } from "./paintCursors.ts";
import { paintLifted } from "./paintLifted.ts";
import { isFadingAt, paintMarks } from "./paintMarks.ts";
import { paintDrop, paintOverlay } from "./paintOverlay.ts";
import { dropGround } from "./picture.ts";
import { onPixels } from "./onPixels.ts";
import { pixelRatioOf } from "./pixelRatio.ts";
import { shownAdds } from "./shownAdds.ts";

/** After so long without movement the camera is written to the host's `data-camera`. */
const idleMs = 120;
const noGlides: ReadonlyMap<string, Offset> = new Map();
const noItems: ReadonlySet<SceneItem> = new Set();

/**
 * The canvas of one board: two Konva layers with one shape each. The lower one shows the scene that lies still, the
 * upper one what is held, selected, dropped and pointed at. Everything is painted from the stores in one
 * requestAnimationFrame, only when something changed, and only the layer that it concerns. A pan touches neither React
 * nor the page's layout.
 */
export class BoardStage {
  readonly #host: HTMLElement;
  readonly #container: HTMLDivElement;
  readonly #session: BoardSession;
  readonly #feedback: FeedbackStore;
  readonly #marks: ReadableStore<CanvasMarks> | undefined;
  readonly #stage: Konva.Stage;
  readonly #boardLayer: Konva.Layer;
  readonly #board: BoardLayer;
  readonly #overlay: Konva.Layer;
  readonly #stops: (() => void)[] = [];
  readonly #lifted: Lifted;
  readonly #liftedPictures = new LiftedPictures();
  readonly #cursors: Cursors;
  readonly #glides: Glides;
  #theme: "light" | "dark" = "light";
  #pointer: Point | undefined;
  #hasFocusRing = false;
  #frame: CanvasFrame | undefined;
  #request: number | undefined;
  #boardDirty = true;
  #wake: ReturnType<typeof setTimeout> | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #exceptions = "";
  #isMoving = false;
  #onPixels: { readonly from: Camera; readonly pixelRatio: number; readonly camera: Camera } | undefined;
  /** What the upper canvas shows. */
  #overlayShown: readonly unknown[] | undefined;
  /** What goes along with what is held, by the ids of that, as of one scene: asked for in each frame of a drag. */
  readonly #contents = new Map<string, readonly string[]>();
  #contentsAsOf: Scene | undefined;

  /** Draws into `container`; `host` is the region around it that says what is seen. `marks` are laid over the board. */
  constructor(
    host: HTMLElement,
    container: HTMLDivElement,
    session: BoardSession,
    feedback: FeedbackStore,
    marks?: ReadableStore<CanvasMarks>,
  ) {
    this.#marks = marks;
    this.#host = host;
    this.#container = container;
    this.#session = session;
    this.#feedback = feedback;
    const still = matchMedia("(prefers-reduced-motion: reduce)");
    this.#lifted = new Lifted(
      () => still.matches,
      (ids) => this.#contentsOf(ids),
    );
    this.#cursors = new Cursors(() => still.matches);
    this.#glides = new Glides(() => still.matches);
    this.#stage = new Konva.Stage({ container, listening: false });
    this.#boardLayer = this.#addLayer((context) => this.#board.paint(context));
    this.#board = new BoardLayer(this.#boardLayer, () => this.#dirty(true));
    this.#overlay = this.#addLayer((context, frame) => {
      paintDrop(context, frame);
      paintLifted(context, frame, this.#liftedPictures);
      paintMarks(context, frame);
      paintOverlay(context, frame);
      paintCursors(context, frame);
    });
    const both = () => this.#dirty(true);
    const upper = () => this.#dirty(false);
    this.#stops.push(
      session.camera.subscribe(both),
      session.scene.subscribe(both),
      session.access.subscribe(both),
      session.editing.subscribe(both),
      session.selection.subscribe(upper),
      session.pastePlace.subscribe(upper),
      session.draft.subscribe(upper),
      feedback.subscribe(upper),
      session.presence.subscribe(upper),
      ...(marks ? [marks.subscribe(both)] : []),
      this.#followPixelRatio(),
      this.#followFonts(),
    );
    this.#resize();
  }

  setTheme(theme: "light" | "dark"): void {
    this.#theme = theme;
    this.#dirty(true);
  }

  /** Where one's own pointer is, in board units; in a crowd only cursors near it are shown. */
  setPointer(point: Point | undefined): void {
    this.#pointer = point;
  }

  setFocusRing(hasFocusRing: boolean): void {
    if (hasFocusRing === this.#hasFocusRing) return;
    this.#hasFocusRing = hasFocusRing;
    this.#dirty(false);
  }

  /** Takes over the host's size. */
  #resize(): void {
    const size = { width: this.#container.clientWidth, height: this.#container.clientHeight };
    if (size.width === 0 || size.height === 0) return;
    this.#stage.size(size);
    this.#session.camera.resize(size);
    // Setting the size cleared the canvases; painted in the same frame nobody sees it.
    this.#boardDirty = true;
    this.#board.empty();
    this.#overlayShown = undefined;
    this.#paint();
  }

  readonly resize = (): void => this.#resize();

  destroy(): void {
    for (const stop of this.#stops) stop();
    if (this.#request !== undefined) cancelAnimationFrame(this.#request);
    clearTimeout(this.#wake);
    clearTimeout(this.#idle);
    this.#board.destroy();
    this.#stage.destroy();
  }

  #contentsOf(ids: readonly string[]): readonly string[] {
    const { scene } = this.#session.scene;
    if (scene !== this.#contentsAsOf) this.#contents.clear();
    this.#contentsAsOf = scene;
    const key = ids.join();
    let contents = this.#contents.get(key);
    if (!contents) this.#contents.set(key, (contents = heldContents(this.#session.board, ids)));
    return contents;
  }

  #addLayer(paint: (context: CanvasRenderingContext2D, frame: CanvasFrame) => void): Konva.Layer {
    const layer = new Konva.Layer({ listening: false });
    const sceneFunc = (context: Konva.Context) => {
      if (this.#frame) paint(context._context, this.#frame);
    };
    layer.add(new Konva.Shape({ listening: false, perfectDrawEnabled: false, sceneFunc }));
    this.#stage.add(layer);
    return layer;
  }

  #followPixelRatio(): () => void {
    let query: MediaQueryList | undefined;
    const apply = () => {
      query?.removeEventListener("change", apply);
      query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
      query.addEventListener("change", apply);
      for (const layer of [this.#boardLayer, this.#overlay]) {
        layer.getCanvas().setPixelRatio(pixelRatioOf(window));
      }
      this.#board.empty();
      this.#overlayShown = undefined;
      this.#dirty(true);
    };
    apply();
    return () => query?.removeEventListener("change", apply);
  }

  /** Letters of a font that had to be fetched have been painted in another one. */
  #followFonts(): () => void {
    const apply = () => {
      this.#board.forget();
      this.#overlayShown = undefined;
      this.#dirty(true);
    };
    document.fonts.addEventListener("loadingdone", apply);
    return () => document.fonts.removeEventListener("loadingdone", apply);
  }

  #dirty(board: boolean): void {
    this.#boardDirty ||= board;
    this.#request ??= requestAnimationFrame(() => {
      this.#request = undefined;
      this.#paint();
    });
  }

  #paint(): void {
    const now = performance.now();
    const session = this.#session;
    const index = session.scene.index;
    const pixelRatio = this.#boardLayer.getCanvas().getPixelRatio();
    const camera = this.#cameraOnPixels(pixelRatio);
    const hasMoved = this.#frame !== undefined && this.#frame.camera !== camera;
    this.#isMoving ||= hasMoved;
    const view = visibleRect(camera, session.camera.size);
    const pinned = index.pinned(view);
    const feedback = this.#feedback.get();
    const others = session.presence.get();
    const lifted = this.#lifted.at(now, feedback.drag, others);
    const cursors = this.#cursors.at(now, others, this.#pointer, camera.zoom);
    const marks = this.#marks?.get() ?? noMarks;
    const glides = this.#glidesAt(now, marks, index.scene);
    const selection = session.selection.get();
    const { canEdit } = session.access.get();
    const near = canEdit ? selection : [];
    const adds = feedback.drag ? noItems : shownAdds(index, near, feedback.hover, feedback.armed);
    this.#frame = {
      index,
      camera,
      size: session.camera.size,
      pixelRatio,
      view,
      isMoving: this.#isMoving,
      pinned,
      clear: clearOfHeaders(pinned, view),
      theme: this.#theme,
      palette: paletteFor(this.#theme),
      lifted: lifted.elements,
      liftedIds: new Map(lifted.elements.map((element) => [element.id, element])),
      canAdd: canEdit,
      adds,
      selection,
      pasteMark: feedback.drag || session.draft.get() ? undefined : pasteMark(session),
      editing: session.editing.get(),
      feedback,
      others,
      cursors: cursors.cursors,
      hasFocusRing: this.#hasFocusRing,
      marks,
      glides: glides.offsets,
      now,
    };
    // One ring is enough: with something selected it is around that.
    this.#host.toggleAttribute("data-focus-ring", this.#hasFocusRing && selection.length === 0);
    // What is held isn't painted in the scene, which "+" are shown depends on pointer and selection, and the place on
    // which a drop would land is lit under what lies there.
    const exceptions = [
      ...lifted.elements.map(({ id }) => id),
      ...Array.from(adds, ({ key }) => key),
      ...dropGround(this.#frame).map(({ rect }) => `${rect.x},${rect.y}`),
    ].join();
    if (this.#boardDirty || exceptions !== this.#exceptions) this.#board.show(this.#frame);
    const overlay = overlayState(this.#frame);
    if (!isSameOverlay(overlay, this.#overlayShown)) this.#overlay.drawScene();
    this.#overlayShown = overlay;
    this.#exceptions = exceptions;
    this.#boardDirty = glides.moving;
    const isFading = Array.from(marks.marks.values()).some((mark) => isFadingAt(mark, now));
    this.#later(now, lifted.moving || cursors.moving || glides.moving || isFading, cursors.restsAt);
    this.#awaitRest(hasMoved);
  }

  /** The same object for the same camera: what stands still is known by that. */
  #cameraOnPixels(pixelRatio: number): Camera {
    const camera = this.#session.camera.get();
    const known = this.#onPixels;
    if (known?.from === camera && known.pixelRatio === pixelRatio) return known.camera;
    this.#onPixels = { from: camera, pixelRatio, camera: onPixels(camera, pixelRatio) };
    return this.#onPixels.camera;
  }

  #glidesAt(now: number, { glides }: CanvasMarks, scene: Scene): ReturnType<Glides["at"]> {
    if (glides) return this.#glides.at(now, scene);
    this.#glides.rest();
    return { offsets: noGlides, moving: false };
  }

  /** Paints again while something moves, or when a name begins to fade; else the canvas rests. */
  #later(now: number, moving: boolean, restsAt: number | undefined): void {
    clearTimeout(this.#wake);
    if (moving) this.#dirty(false);
    else if (restsAt !== undefined) this.#wake = setTimeout(() => this.#dirty(false), Math.max(16, restsAt - now));
  }

  /** What isn't a movement of the board, such as a tile that comes, doesn't keep it from resting. */
  #awaitRest(hasMoved: boolean): void {
    if (hasMoved) clearTimeout(this.#idle);
    else if (this.#idle !== undefined) return;
    this.#idle = setTimeout(() => this.#onIdle(), idleMs);
  }

  #onIdle(): void {
    this.#idle = undefined;
    this.#describe();
    if (!this.#isMoving) return;
    this.#isMoving = false;
    this.#dirty(false);
  }

  /** Says on the host what is seen, so that other programs on the page (and tests) can find places on the canvas. */
  #describe(): void {
    const { x, y, zoom } = this.#session.camera.get();
    const text = [x, y, zoom].map((value) => Math.round(value * 1_000) / 1_000).join(",");
    if (this.#host.dataset.camera !== text) this.#host.dataset.camera = text;
    const count = String(this.#session.board.size);
    if (this.#host.dataset.elementCount !== count) this.#host.dataset.elementCount = count;
    const marked = countMarks(this.#marks?.get() ?? noMarks);
    if (this.#host.dataset.marks !== marked) this.#host.dataset.marks = marked;
  }
}
