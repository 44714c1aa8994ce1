import type { RestoredElements } from "@throughline/model";
import type { BoardDescription } from "../content/describeBoard.ts";
import type { FoldInput, FoldResult } from "./foldRows.ts";
import type { PackedRows } from "./packRows.ts";

/** A state of a document as the store has it: a state and the updates after it, both in encoding v2, then rows of the log. */
export interface StateSource {
  /** Names the state, which is then the same whenever it is built: a moment's or a revision's. Unset for the present. */
  readonly key?: string;
  readonly base?: Uint8Array<ArrayBuffer>;
  readonly updates: readonly Uint8Array<ArrayBuffer>[];
  readonly rows?: PackedRows;
}

/** A fold as it travels. */
export type FoldJob = Omit<FoldInput, "rows"> & { readonly packed: PackedRows };

/** What is to be restored. */
export interface RestoreJob {
  readonly kind: string;
  readonly past: StateSource;
  /** The board as it is; in today's format where only some elements are restored. */
  readonly present: StateSource;
  /** Only these elements; the whole board when unset. */
  readonly elements?: readonly string[];
  /** With these elements the title, too; of the whole board it always is. */
  readonly title?: boolean;
  /** Yjs client under which the change is written; nobody else may use it. */
  readonly clientId: number;
  /** Who restores. */
  readonly by: string;
}

/** A restore that is to be committed. */
export interface RestoreResult extends RestoredElements {
  /** The present state in one piece, encoding v2. */
  readonly before: Uint8Array;
  /** Yjs update, encoding v1, made on top of the present; undefined when the board is already what it was. */
  readonly update: Uint8Array | undefined;
  /** Whether the board is called otherwise now. */
  readonly title: boolean;
}

/** Who touched which element; null is the server itself. */
export type WhoTouched = ReadonlyMap<string, readonly (string | null)[]>;

/** What is to be compared. */
export interface CompareJob {
  readonly kind: string;
  readonly from: StateSource;
  readonly to: StateSource;
  /** Who touched which element in between. */
  readonly who: WhoTouched;
}

/** Two states of a board and what differs, each as JSON. */
export interface Comparison {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  /** Each with `by`: who made it. */
  readonly changes: Uint8Array;
  /** Everybody who made one of them. */
  readonly people: readonly (string | null)[];
}

/** What the thread of history does, by name: what goes in and what comes out. All of it is plain data. */
export interface HistoryWork {
  readonly fold: { readonly input: FoldJob; readonly result: FoldResult };
  /** The board in a state, in today's format, as JSON: to receive 10,000 cards and write them takes the event loop 100 ms. */
  readonly content: {
    readonly input: { readonly kind: string; readonly source: StateSource };
    readonly result: Uint8Array;
  };
  /** Two states of a board side by side. */
  readonly compare: { readonly input: CompareJob; readonly result: Comparison };
  /** What lists and search know of a board in a state. */
  readonly describe: {
    readonly input: { readonly kind: string; readonly source: StateSource };
    readonly result: BoardDescription;
  };
  /** The change that makes a board, or some of its elements, what they were. */
  readonly restore: { readonly input: RestoreJob; readonly result: RestoreResult };
  /** Builds nothing, but makes the thread ready to. */
  readonly prepare: { readonly input: undefined; readonly result: undefined };
  /** One state in one piece, encoding v2. */
  readonly state: { readonly input: StateSource; readonly result: Uint8Array };
}

export type HistoryWorkName = keyof HistoryWork;
