import type { HistoryComparison } from "@throughline/api";
import { Board, createOrigin, initialize, writeElements, type BoardElement } from "@throughline/model";
import { translateRect, type Rect } from "@throughline/scene";
import * as Y from "yjs";
import { noMarks, type CanvasMarks, type ElementMark } from "../canvas/CanvasMarks.ts";
import { ValueStore } from "../session/ValueStore.ts";
import { ChangesStore } from "./ChangesStore.ts";
import { elementChanges, type ElementChange } from "./elementChanges.ts";
import type { PastBoard } from "./PastBoard.ts";

/**
 * Two points of a board's past on one canvas: the later one, with what was removed since the earlier one still in its
 * place, so that the kind's own layout makes room for it, and marks that tell what is what.
 */
export class Comparison {
  readonly changes = new ChangesStore();
  readonly marks = new ValueStore<CanvasMarks>(noMarks);
  readonly #past: PastBoard;
  #origins: ReadonlyMap<string, Rect> = new Map();
  readonly #stop: () => void;

  constructor(past: PastBoard) {
    this.#past = past;
    this.#stop = this.changes.subscribe(() => this.#mark());
  }

  /** Shows a comparison; without `withChanges` the later point exactly as it was, and nothing is marked. */
  show(compared: HistoryComparison, withChanges: boolean): void {
    const { from, to, changes } = compared;
    if (!withChanges) {
      this.#past.show(to.content);
      this.#origins = new Map();
      return this.changes.load([]);
    }
    const removed = new Set(changes.removed.map(({ id }) => id));
    const ghosts = from.content.elements.filter(({ id }) => typeof id === "string" && removed.has(id));
    this.#past.show({ ...to.content, elements: [...to.content.elements, ...ghosts] });
    const { board, kind, text } = this.#past.session;
    const before = boardOf(from.content, board);
    const all = elementChanges(kind, compared, before, board);
    const view = kind.createView(before, text);
    this.#origins = originsOf(all, before, view.scene.items, this.#past);
    view.destroy();
    before.destroy();
    before.doc.destroy();
    this.changes.load(all);
  }

  destroy(): void {
    this.#stop();
  }

  #mark(): void {
    const { all, kinds, active } = this.changes.get();
    const marks = new Map<string, ElementMark>();
    for (const { id, kind } of all) {
      if (!kinds.has(kind)) continue;
      const origin = this.#origins.get(id);
      marks.set(id, { sign: kind, isActive: id === active, ...(origin ? { origin } : {}) });
    }
    const gone = all.filter(({ kind }) => kind === "removed").map(({ id }) => id);
    const areGoneShown = kinds.has("removed");
    this.marks.set({
      marks,
      ghosts: new Set(areGoneShown ? gone : []),
      hidden: new Set(areGoneShown ? [] : gone),
      glides: false,
    });
  }
}

const origin = createOrigin("restore");

function boardOf(content: HistoryComparison["from"]["content"], like: Board): Board {
  const board = new Board(new Y.Doc(), like.schema);
  initialize(board, content.title, origin);
  writeElements(board, content.elements, origin);
  return board;
}

/**
 * Where what moved stood before, on the canvas as it is laid out now: its old place, shifted as what it stood in has
 * shifted since. Nothing for what hasn't gone anywhere that can be seen.
 */
function originsOf(
  changes: readonly ElementChange[],
  before: Board,
  items: readonly { readonly key: string; readonly role: string; readonly bounds: Rect }[],
  { session }: PastBoard,
): Map<string, Rect> {
  const boundsBefore = new Map(items.filter(({ role }) => role === "element").map(({ key, bounds }) => [key, bounds]));
  const shiftOf = (id: string | undefined) => {
    const was = id === undefined ? undefined : boundsBefore.get(id);
    const is = id === undefined ? undefined : session.scene.itemOf(id)?.bounds;
    return was && is ? { dx: is.x - was.x, dy: is.y - was.y } : { dx: 0, dy: 0 };
  };
  const origins = new Map<string, Rect>();
  for (const { id, isMoved } of changes) {
    const was = isMoved ? boundsBefore.get(id) : undefined;
    const is = session.scene.itemOf(id)?.bounds;
    if (!was || !is) continue;
    const place: BoardElement["place"] = before.get(id)?.place;
    const [container, lane] = [shiftOf(place?.[0]), shiftOf(place?.[1])];
    const origin_ = translateRect(was, container.dx + lane.dx, container.dy + lane.dy);
    if (Math.hypot(origin_.x - is.x, origin_.y - is.y) > 8) origins.set(id, origin_);
  }
  return origins;
}
