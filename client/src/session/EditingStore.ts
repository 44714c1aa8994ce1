import { ValueStore, type ReadableStore } from "./ValueStore.ts";

/** The text that is being typed in on the canvas. */
export interface Editing {
  readonly id: string;
  readonly key: string;
  /** What was typed to begin with: it replaces nothing and is put at the end. */
  readonly typed?: string;
  /** The element was made for this typing; if it is left empty it goes away again, back to this mark of the history. */
  readonly madeAt?: number;
  /** It was made with the first letters of this typing; the next ones belong to the same step of undo. */
  readonly isGoingOn?: boolean;
  /** What was selected before it was made; it is again when the new one goes away. */
  readonly madeFrom?: string;
}

/** Which text of which element is open on the canvas; at most one. */
export class EditingStore implements ReadableStore<Editing | null> {
  readonly #open = new ValueStore<Editing | null>(null);

  get(): Editing | null {
    return this.#open.get();
  }

  subscribe(listener: () => void): () => void {
    return this.#open.subscribe(listener);
  }

  open(editing: Editing): void {
    const now = this.get();
    if (now?.id === editing.id && now.key === editing.key) return;
    this.#open.set(editing);
  }

  close(): void {
    this.#open.set(null);
  }
}
