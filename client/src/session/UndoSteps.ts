import type { History, HistoryState } from "@throughline/model";

/** A change that the server made at this person's word; their undo takes it back like one of their own. */
export interface ServerStep {
  /** Resolves with the step that does it again; with undefined when it failed, which it has told the person. */
  readonly undo: () => Promise<ServerStep | undefined>;
}

interface PlacedStep {
  readonly step: ServerStep;
  /** How many steps of one's own lie beneath it. */
  readonly at: number;
}

/**
 * One person's steps in the order in which they were done: their own, which the board's history keeps, and among them
 * those that the server did for them. While the server takes one back, further presses wait for nothing and do nothing.
 */
export class UndoSteps {
  readonly #own: History;
  #done: PlacedStep[] = [];
  #undone: PlacedStep[] = [];
  #depth: number;
  #isRedoing = false;
  #isBusy = false;
  readonly #listeners = new Set<() => void>();
  readonly #stop: () => void;

  constructor(own: History) {
    this.#own = own;
    this.#depth = own.depth;
    this.#stop = own.subscribe(() => this.#onOwn());
  }

  get state(): HistoryState {
    const { canUndo, canRedo } = this.#own.state;
    return { canUndo: canUndo || this.#done.length > 0, canRedo: canRedo || this.#undone.length > 0 };
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What comes now is undone before it. Returns a way to take it back from elsewhere, such as a note: once. */
  add(step: ServerStep): () => void {
    const placed = { step, at: this.#own.mark() };
    this.#done.push(placed);
    this.#undone = [];
    this.#tell();
    return () => {
      const isThere = this.#done.includes(placed);
      if (isThere && !this.#isBusy) void this.#run(placed, "done");
    };
  }

  /** Takes back the last step. Whether it was one's own; what the server does comes later, like others' changes. */
  undo(): boolean {
    const last = this.#done.at(-1);
    if (last?.at !== this.#own.depth) {
      this.#own.undo();
      return true;
    }
    if (!this.#isBusy) void this.#run(last, "done");
    return false;
  }

  /** Does it again; as `undo`. */
  redo(): boolean {
    const next = this.#undone.at(-1);
    if (next?.at === this.#own.depth) {
      if (!this.#isBusy) void this.#run(next, "undone");
      return false;
    }
    this.#isRedoing = true;
    this.#own.redo();
    this.#isRedoing = false;
    return true;
  }

  destroy(): void {
    this.#stop();
    this.#listeners.clear();
  }

  async #run(placed: PlacedStep, from: "done" | "undone"): Promise<void> {
    this.#isBusy = true;
    const opposite = await placed.step.undo().finally(() => (this.#isBusy = false));
    if (opposite === undefined) return;
    const without = (steps: readonly PlacedStep[]) => steps.filter((each) => each !== placed);
    const back = { step: opposite, at: placed.at };
    if (from === "done") [this.#done, this.#undone] = [without(this.#done), [...this.#undone, back]];
    else [this.#done, this.#undone] = [[...this.#done, back], without(this.#undone)];
    this.#tell();
  }

  /** A step of one's own has come or gone. */
  #onOwn(): void {
    const { depth } = this.#own;
    // After something new there is nothing that could be done again.
    if (depth > this.#depth && !this.#isRedoing) this.#undone = [];
    this.#done = this.#done.filter(({ at }) => at <= depth);
    this.#depth = depth;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
