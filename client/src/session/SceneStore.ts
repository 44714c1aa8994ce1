import type { BoardView } from "@throughline/kinds";
import {
  createSceneIndex,
  headerSize,
  pinOffset,
  type Point,
  type Rect,
  type Scene,
  type SceneIndex,
  type SceneItem,
} from "@throughline/scene";
import type { CameraStore } from "./CameraStore.ts";
import type { Draft } from "./Draft.ts";
import type { EditingStore } from "./EditingStore.ts";
import type { ReadableStore } from "./ValueStore.ts";

/** What has to stay where it is seen while layout changes, and what moves for that. */
interface SteadyView {
  readonly editing: Pick<EditingStore, "get">;
  readonly draft: Pick<ReadableStore<Draft | null>, "get">;
  readonly camera: Pick<CameraStore, "view" | "shift">;
}

/** A scene that others' changes have replaced, and when they did, by `performance.now()`. */
interface EarlierScene {
  readonly scene: Scene;
  readonly until: number;
}

/** People press what they saw about so long ago, in milliseconds. */
const reactionMs = 300;

const emptyScene: Scene = { bounds: { x: 0, y: 0, width: 0, height: 0 }, items: [] };

/**
 * The scene of a board with its index, brought up to date when it is read: however many changes arrive between two
 * frames, layout runs once. The view moves along with what is under somebody's hands.
 */
export class SceneStore implements ReadableStore<Scene> {
  readonly #view: BoardView;
  readonly #index: SceneIndex = createSceneIndex(emptyScene);
  readonly #steady: SteadyView | undefined;
  /** The element that is dragged here. It and what is typed in stay where they are seen. */
  held: string | undefined;
  #stale = true;
  #isOthers = false;
  #earlier: readonly EarlierScene[] = [];

  constructor(view: BoardView, steady?: SteadyView) {
    this.#view = view;
    this.#steady = steady;
    // Before any other listener: whoever is told that the board changed finds the scene out of date.
    view.subscribe(() => {
      this.#stale = true;
    });
  }

  /** Calls back when the scene is out of date. */
  subscribe(listener: () => void): () => void {
    return this.#view.subscribe(listener);
  }

  get scene(): Scene {
    return this.index.scene;
  }

  /** The scene, for `useStore`. */
  get(): Scene {
    return this.scene;
  }

  get index(): SceneIndex {
    if (this.#stale) this.#update();
    return this.#index;
  }

  /** The change that has just made the scene out of date is somebody else's: nobody here has seen it coming. */
  noteOthersChange(): void {
    this.#isOthers = true;
  }

  /** What was shown when somebody who presses now decided to; `undefined` when others have changed nothing since. */
  shownBefore(now: number): Scene | undefined {
    return this.index && this.#earlier.find(({ until }) => until >= now - reactionMs)?.scene;
  }

  #update(): void {
    this.#stale = false;
    const { scene } = this.#index;
    const key = this.#steadyKey();
    const from = this.#steadyBounds(key);
    this.#index.update(this.#view.scene);
    if (this.#isOthers) {
      const now = performance.now();
      this.#earlier = [...this.#earlier.filter(({ until }) => until >= now - reactionMs), { scene, until: now }];
    }
    this.#isOthers = false;
    const to = this.#steadyBounds(key);
    if (from && to && (from.x !== to.x || from.y !== to.y)) this.#steady?.camera.shift(to.x - from.x, to.y - from.y);
  }

  /** With its own first letter something new takes the place of its "+", which gives way: the view stays then. */
  #steadyKey(): string | undefined {
    const draft = this.#isOthers ? this.#steady?.draft.get() : undefined;
    return this.held ?? this.#steady?.editing.get()?.id ?? draft?.anchor?.key;
  }

  #steadyBounds(key: string | undefined): Rect | undefined {
    const item = key === undefined ? undefined : this.#index.byKey(key);
    return item && this.#steady && this.boundsInView(item, this.#steady.camera.view);
  }

  /** The item that shows an element; of one that is set by dragging it, such as a point of a curve, that is its handle. */
  itemOf(id: string): SceneItem | undefined {
    const item = this.index.byKey(id);
    return item?.elementId === id ? item : undefined;
  }

  /** The bounds of all there is, in board units. */
  get bounds(): Rect {
    return this.scene.bounds;
  }

  /** Where the board's own things begin when none of them lies in this view: the room kept for others may be larger. */
  startOf(view: Rect): Point | undefined {
    const isElement = ({ role }: SceneItem) => role === "element";
    if (this.index.search(view).some(isElement)) return undefined;
    return this.scene.items.find(isElement)?.bounds;
  }

  /** How far the headers that stick reach into the viewport from the left and from the top, in board units. */
  get headerSize(): { readonly width: number; readonly height: number } {
    return headerSize(this.index.pins);
  }

  /** Where an element is shown now, pinned headers where they are seen, in board units. */
  shownBounds(id: string, viewport: Rect): Rect | undefined {
    const item = this.itemOf(id);
    return item && this.boundsInView(item, viewport);
  }

  /** Where an item is shown now, pinned ones where they are seen, in board units. */
  boundsInView(item: SceneItem, viewport: Rect): Rect {
    if (item.pin === undefined) return item.bounds;
    const { dx, dy } = pinOffset(item, viewport, this.index.origin);
    return { ...item.bounds, x: item.bounds.x + dx, y: item.bounds.y + dy };
  }
}
