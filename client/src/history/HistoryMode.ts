import { ValueStore } from "../session/ValueStore.ts";
import type { ElementChange } from "./elementChanges.ts";
import { nowPoint, type HistorySearch } from "./historySearch.ts";

/** What of a board's past is on the screen. */
export interface HistoryModeState {
  readonly search: HistorySearch;
  readonly isReplaying: boolean;
  /** Grows with each replay that is begun. */
  readonly replays: number;
}

/** What commands and panels do with the history of an open board; where it stands is kept in the page's address. */
export class HistoryMode extends ValueStore<HistoryModeState> {
  readonly #navigate: (search: HistorySearch, how: "push" | "replace") => void;
  /** Goes to the next or the previous difference, while some are shown. */
  stepChange: ((by: 1 | -1) => ElementChange | undefined) | undefined;

  constructor(navigate: (search: HistorySearch, how: "push" | "replace") => void) {
    super({ search: {}, isReplaying: false, replays: 0 });
    this.#navigate = navigate;
  }

  get isOpen(): boolean {
    return this.get().search.at !== undefined;
  }

  /** The address has changed, by us or by Back. */
  arrive(search: HistorySearch): void {
    const isOpen = search.at !== undefined;
    this.set({ ...this.get(), search, isReplaying: this.get().isReplaying && isOpen });
  }

  /** Shows the timeline beside the living board. */
  open(): void {
    if (!this.isOpen) this.#go({ at: nowPoint }, "push");
  }

  /** Looks at a point, compared with another one or, without, with the one before. */
  lookAt(at: string, compare?: string): void {
    this.endReplay();
    this.#go(compare === undefined ? { at } : { at, compare }, this.isOpen ? "replace" : "push");
  }

  /** The board as it is, the timeline still open. */
  backToNow(): void {
    this.endReplay();
    this.#go({ at: nowPoint }, "replace");
  }

  close(): void {
    this.endReplay();
    if (this.isOpen) this.#go({}, "push");
  }

  /** One step out: of the replay, of the past, of the history. Returns whether there was one. */
  leave(): boolean {
    const { isReplaying, search } = this.get();
    if (isReplaying) this.endReplay();
    else if (search.at === undefined) return false;
    else if (search.at === nowPoint && search.compare === undefined) this.close();
    else this.backToNow();
    return true;
  }

  startReplay(): void {
    this.open();
    this.restartReplay();
  }

  /** Begins the replay anew. */
  restartReplay(): void {
    this.set({ ...this.get(), isReplaying: true, replays: this.get().replays + 1 });
  }

  endReplay(): void {
    if (this.get().isReplaying) this.set({ ...this.get(), isReplaying: false });
  }

  /** The address follows a moment later; whoever asks meanwhile is told of where one goes. */
  #go(search: HistorySearch, how: "push" | "replace"): void {
    this.set({ ...this.get(), search });
    this.#navigate(search, how);
  }
}
