import * as Y from "yjs";
import type { Board } from "./board.ts";
import type { Origin } from "./origin.ts";

/** What undo and redo can do now; for buttons. */
export interface HistoryState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** True when someone else has added to what this item made: letters in a card, a new value of a group. */
function holdsOthersWork(item: Y.Item, ownClient: number): boolean {
  if (!(item.content instanceof Y.ContentType)) return false;
  const type = item.content.type;
  const foreign = (child: Y.Item) => child.id.client !== ownClient && !child.deleted;
  const inside = (child: Y.Item) => foreign(child) || holdsOthersWork(child, ownClient);
  for (let child = type._start; child; child = child.right) if (inside(child)) return true;
  for (const child of type._map.values()) if (inside(child)) return true;
  return false;
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
  readonly #listeners = new Set<(state: HistoryState) => void>();

  constructor(board: Board, origin: Origin) {
    const { doc } = board;
    this.#manager = new Y.UndoManager([doc.getMap("elements"), doc.getMap("meta")], {
      trackedOrigins: new Set([origin]),
      captureTimeout: Number.MAX_SAFE_INTEGER,
      deleteFilter: (item) => !holdsOthersWork(item, doc.clientID),
    });
    const tell = () => {
      for (const listener of this.#listeners) listener(this.state);
    };
    this.#manager.on("stack-item-added", tell);
    this.#manager.on("stack-item-popped", tell);
    this.#manager.on("stack-cleared", tell);
    this.#manager.stopCapturing();
  }

  get state(): HistoryState {
    return { canUndo: this.#manager.canUndo(), canRedo: this.#manager.canRedo() };
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
      if (!this.#manager.undo()) break;
      this.#manager.redoStack.pop();
    }
    this.#manager.stopCapturing();
  }

  undo(): void {
    this.#manager.stopCapturing();
    this.#manager.undo();
  }

  redo(): void {
    this.#manager.stopCapturing();
    this.#manager.redo();
  }

  destroy(): void {
    this.#manager.destroy();
    this.#listeners.clear();
  }
}
