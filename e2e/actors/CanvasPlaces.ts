import { kindById } from "@throughline/kinds";
import { Board, createOrigin, initialize, writeElements, type BoardContent } from "@throughline/model";
import {
  centerOfRect,
  createSceneIndex,
  pinOffset,
  pinOrigin,
  type Point,
  type Rect,
  type SceneItem,
} from "@throughline/scene";
import { serverText } from "@throughline/server/testing";
import * as Y from "yjs";

/** What a canvas shows: board point at its top left corner, pixels a board unit, and its box on the page. */
export interface CanvasView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly box: Rect;
}

/**
 * Where the things of a board are on somebody's screen, worked out from its content with the kind's own layout and the
 * program's own font, as the page does it. For one content and one camera; ask anew after either has changed.
 */
export class CanvasPlaces {
  readonly #view: CanvasView;
  readonly #board: Board;
  readonly #index;

  constructor(content: BoardContent, view: CanvasView) {
    const kind = kindById(content.kind);
    if (!kind) throw new Error(`No kind ${content.kind}`);
    const origin = createOrigin("person", "places");
    this.#view = view;
    this.#board = new Board(new Y.Doc(), kind.schema);
    initialize(this.#board, content.title, origin);
    writeElements(this.#board, content.elements, origin);
    this.#index = createSceneIndex(kind.createView(this.#board, serverText()).scene);
  }

  /** The middle of an element, or of a "+" or handle by its words, in page pixels; undefined when it isn't there. */
  of(keyOrLabel: string): Point | undefined {
    const box = this.boxOf(keyOrLabel);
    return box && centerOfRect(box);
  }

  /** Whether the middle of something is what one hits there, and not a header that sticks over it. */
  isOpen(keyOrLabel: string): boolean {
    const item = this.#find(keyOrLabel);
    const place = this.of(keyOrLabel);
    if (!item || !place) return false;
    const { x, y, zoom, box } = this.#view;
    const point = { x: (place.x - box.x) / zoom + x, y: (place.y - box.y) / zoom + y };
    return this.#index.itemAt(point, this.#seen) === item;
  }

  /** Where an element, "+" or handle is in page pixels. */
  boxOf(keyOrLabel: string): Rect | undefined {
    const item = this.#find(keyOrLabel);
    if (!item) return undefined;
    const { x, y, zoom, box } = this.#view;
    const { dx, dy } = pinOffset(item, this.#seen, pinOrigin(this.#index.scene.items));
    const { bounds } = item;
    return {
      x: (bounds.x + dx - x) * zoom + box.x,
      y: (bounds.y + dy - y) * zoom + box.y,
      width: bounds.width * zoom,
      height: bounds.height * zoom,
    };
  }

  #find(keyOrLabel: string): SceneItem | undefined {
    return this.#index.byKey(keyOrLabel) ?? this.#index.scene.items.find(({ label }) => label === keyOrLabel);
  }

  get #seen(): Rect {
    const { x, y, zoom, box } = this.#view;
    return { x, y, width: box.width / zoom, height: box.height / zoom };
  }

  /** The words of every "+" and handle, for messages of failed checks. */
  get labels(): string[] {
    return this.#index.scene.items.flatMap(({ label }) => label ?? []);
  }
}
