import * as Y from "yjs";
import type { Board } from "./board.ts";
import type { Origin } from "./origin.ts";
import { orderChangeKey } from "./orderChange.ts";
import { RemovedElements } from "./RemovedElements.ts";

type StackItem = Y.UndoManager["undoStack"][number];

/** What undo and redo can do now; for buttons. */
export interface HistoryState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/**
 * True when someone else has added to what this item made: letters in a card, a new value of a group. Not where their own
 * moves have renumbered it.
 */
function holdsOthersWork(item: Y.Item, ownClient: number): boolean {
  if (!(item.content instanceof Y.ContentType)) return false;
  const type = item.content.type;
  const foreign = (child: Y.Item) => child.id.client !== ownClient && !child.deleted;
  const inside = (child: Y.Item) => foreign(child) || holdsOthersWork(child, ownClient);
  for (let child = type._start; child; child = child.right) if (inside(child)) return true;
  for (const [key, child] of type._map) if (key !== orderChangeKey && inside(child)) return true;
  return false;
}

/** The item that put the element into the board's map to which this item belongs. */
function elementItemOf(item: Y.Item, elements: Y.Map<unknown>): Y.Item | undefined {
  let current: Y.Item | null = item;
  while (current) {
    if (current.parent instanceof Y.Map && current.parent === elements) return current;
    current = current.parent instanceof Y.AbstractType ? current.parent._item : null;
  }
  return undefined;
}

/**
 * One person's undo on one device: covers what was written under their origin and never takes another's work. An
 * element that others have worked on since it was made stays when its making is undone.
 *
 * Each `mark` begins a new step; what is written until the next mark is one step, however long it takes, so a drag
 * that writes ten times is undone at once.
 */
export class History {
  readonly #manager: Y.UndoManager;
  readonly #removed: RemovedElements;
  /** The step that is being taken back right now. */
  #running: StackItem | undefined;
  readonly #listeners = new Set<(state: HistoryState) => void>();

  constructor(board: Board, origin: Origin) {
    const { doc } = board;
    const elements = doc.getMap("elements");
    // Yjs asks this for each item that undo is about to delete, the innermost first.
    const mayDelete = (item: Y.Item): boolean => {
      const step = this.#running;
      const element = elementItemOf(item, elements);
      const madeInThisStep = element !== undefined && step !== undefined && Y.isDeleted(step.insertions, element.id);
      return !madeInThisStep || !holdsOthersWork(element, doc.clientID);
    };
    this.#manager = new Y.UndoManager([elements, doc.getMap("meta")], {
      trackedOrigins: new Set([origin]),
      captureTimeout: Number.MAX_SAFE_INTEGER,
      deleteFilter: mayDelete,
    });
    this.#removed = new RemovedElements(board, this.#manager);
    this.#manager.on("stack-item-added", this.#tell);
    this.#manager.on("stack-item-popped", this.#tell);
    this.#manager.on("stack-cleared", this.#tell);
    this.#manager.stopCapturing();
  }

  get state(): HistoryState {
    return { canUndo: this.#manager.canUndo(), canRedo: this.#manager.canRedo() };
  }

  /** How many steps can be taken back. */
  get depth(): number {
    return this.#manager.undoStack.length;
  }

  subscribe(listener: (state: HistoryState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begins a new step and returns its place, for `backTo`. */
  mark(): number {
    this.#manager.stopCapturing();
    return this.#manager.undoStack.length;
  }

  /** Takes back everything since a mark, without leaving it to redo: Escape in the middle of a drag. */
  backTo(mark: number): void {
    while (this.#manager.undoStack.length > mark) {
      if (!this.#run("undo")) break;
      this.#manager.redoStack.pop();
    }
    this.#manager.stopCapturing();
  }

  undo(): void {
    this.#manager.stopCapturing();
    this.#run("undo");
  }

  redo(): void {
    this.#manager.stopCapturing();
    this.#run("redo");
  }

  #run(direction: "undo" | "redo"): boolean {
    const stack = direction === "undo" ? this.#manager.undoStack : this.#manager.redoStack;
    // Yjs goes on to the next step when one changes nothing; one press must never reach further back than one step.
    const others = stack.splice(0, Math.max(0, stack.length - 1));
    this.#running = stack[0];
    try {
      const done = this.#manager[direction]() !== null;
      if (this.#running) this.#removed.mend(this.#running);
      return done;
    } finally {
      stack.unshift(...others);
      this.#running = undefined;
      this.#tell();
    }
  }

  readonly #tell = (): void => {
    // Midway most of the steps are put aside; once it is done it tells.
    if (this.#running) return;
    for (const listener of this.#listeners) listener(this.state);
  };

  destroy(): void {
    this.#removed.destroy();
    this.#manager.destroy();
    this.#listeners.clear();
  }
}
