import type * as Y from "yjs";
import type { Board } from "./board.ts";
import type { BoardElement } from "./elementType.ts";
import { createOrigin } from "./origin.ts";

type StackItem = Y.UndoManager["undoStack"][number];

/** Not tracked by any undo: setting a text right is part of the step that brought it back. */
const mending = createOrigin("repair");

/**
 * Remembers with each step of undo what the elements that it removed said, and sees to it that they say so again when
 * they come back. Yjs (13.6.33) can bring letters back in another order when a text was edited and undone several
 * times before its element was deleted: "Pain points" became "P painoints".
 */
export class RemovedElements {
  readonly #board: Board;
  readonly #byStep = new WeakMap<StackItem, Map<string, BoardElement>>();
  readonly #stop: () => void;
  /** Removed on this device in the transaction that Yjs is about to add to a step. */
  #removed: BoardElement[] = [];

  /** `manager` must have been made before; its own listeners then run after the board's. */
  constructor(board: Board, manager: Y.UndoManager) {
    this.#board = board;
    this.#stop = board.subscribe(({ local, removed, before }) => {
      const gone = local ? Array.from(removed, (id) => before.get(id)) : [];
      this.#removed = gone.filter((element) => element !== undefined);
    });
    const keep = ({ stackItem }: { stackItem: StackItem }) => this.#keep(stackItem);
    manager.on("stack-item-added", keep);
    manager.on("stack-item-updated", keep);
  }

  /** To be called when a step was taken back: mends the texts of what it brought back. */
  mend(step: StackItem): void {
    for (const [id, then] of this.#byStep.get(step) ?? []) {
      const type = this.#board.schema.elements.get(then.type);
      const now = this.#board.get(id);
      if (!type || now?.type !== then.type) continue;
      for (const key of Object.keys(type.texts)) {
        const text = then[key];
        if (typeof text !== "string" || now[key] === text) continue;
        this.#board.transact(mending, (writer) => writer.setText(id, key, text));
      }
    }
  }

  destroy(): void {
    this.#stop();
  }

  #keep(step: StackItem): void {
    if (this.#removed.length === 0) return;
    const kept = this.#byStep.get(step) ?? new Map<string, BoardElement>();
    // What was removed twice in one step was made in between; undo brings back the first.
    for (const element of this.#removed) if (!kept.has(element.id)) kept.set(element.id, element);
    this.#byStep.set(step, kept);
    this.#removed = [];
  }
}
