import type { BoardView } from "@throughline/kinds";
import {
  createSceneIndex,
  pinOrigin,
  type Rect,
  type Scene,
  type SceneIndex,
  type SceneItem,
} from "@throughline/scene";
import type { ReadableStore } from "./ValueStore.ts";

const emptyScene: Scene = { bounds: { x: 0, y: 0, width: 0, height: 0 }, items: [] };

/**
 * The scene of a board with its index, brought up to date when it is read: however many changes arrive between two
 * frames, layout runs once.
 */
export class SceneStore implements ReadableStore<Scene> {
  readonly #view: BoardView;
  readonly #index: SceneIndex = createSceneIndex(emptyScene);
  #stale = true;

  constructor(view: BoardView) {
    this.#view = view;
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
    if (this.#stale) {
      this.#stale = false;
      this.#index.update(this.#view.scene);
    }
    return this.#index;
  }

  /** The item that shows an element. */
  itemOf(id: string): SceneItem | undefined {
    const item = this.index.byKey(id);
    return item?.role === "element" ? item : undefined;
  }

  /** How far the headers that stick reach into the viewport from the left and from the top, in board units. */
  get headerSize(): { readonly width: number; readonly height: number } {
    const { items } = this.scene;
    const pinned = items.filter((item) => item.pin !== undefined);
    const origin = pinOrigin(pinned);
    let width = 0;
    let height = 0;
    for (const { pin, bounds } of pinned) {
      if (pin !== "top") width = Math.max(width, bounds.x + bounds.width - origin.x);
      if (pin !== "left") height = Math.max(height, bounds.y + bounds.height - origin.y);
    }
    return { width, height };
  }

  /** Where an element is shown now, pinned headers where they are seen, in board units. */
  shownBounds(id: string, viewport: Rect): Rect | undefined {
    const item = this.itemOf(id);
    if (!item) return undefined;
    if (item.pin === undefined) return item.bounds;
    const shown = this.index.pinned(viewport).find((pinned) => pinned.item === item);
    return shown ? { ...item.bounds, x: item.bounds.x + shown.dx, y: item.bounds.y + shown.dy } : undefined;
  }
}
