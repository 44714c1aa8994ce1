import type { BoardContent, ContentChanges } from "@throughline/model";
import type { FoldInput, FoldResult } from "./foldRows.ts";
import type { PackedRows } from "./packRows.ts";

/** A state of a document as the store has it: a state and the updates after it, both in encoding v2, then rows of the log. */
export interface StateSource {
  readonly base?: Uint8Array<ArrayBuffer>;
  readonly updates: readonly Uint8Array<ArrayBuffer>[];
  readonly rows?: PackedRows;
}

/** A fold as it travels. */
export type FoldJob = Omit<FoldInput, "rows"> & { readonly packed: PackedRows };

/** What the thread of history does, by name: what goes in and what comes out. All of it is plain data. */
export interface HistoryWork {
  readonly fold: { readonly input: FoldJob; readonly result: FoldResult };
  /** The board in a state, in today's format. */
  readonly content: {
    readonly input: { readonly kind: string; readonly source: StateSource };
    readonly result: BoardContent;
  };
  /** Two states of a board side by side. */
  readonly compare: {
    readonly input: { readonly kind: string; readonly from: StateSource; readonly to: StateSource };
    readonly result: { readonly from: BoardContent; readonly to: BoardContent; readonly changes: ContentChanges };
  };
  /** One state in one piece, encoding v2. */
  readonly state: { readonly input: StateSource; readonly result: Uint8Array };
}

export type HistoryWorkName = keyof HistoryWork;
