import type { OperationCall, OperationErrorCode, OperationIssue, OriginKind } from "@throughline/model";
import type { ImportOptions } from "@throughline/kinds";
import type { BoardDescription } from "../content/describeBoard.ts";
import type { BrokenRow } from "../history/applyRows.ts";
import type { StateSource } from "../history/historyWork.ts";

/** A board as the log has it. */
export interface LoggedBoard {
  /** Name of its document, by which the thread keeps it. */
  readonly document: string;
  readonly kind: string;
  /** The number up to which the thread is believed to have it; `source` holds what came after. Unset: `source` is all. */
  readonly after?: number;
  /** The number up to which it is with `source`. */
  readonly seq: number;
  readonly source: StateSource;
}

/** The thread hasn't got the board as it was believed to: it is to be given whole. */
export interface Cold {
  readonly outcome: "cold";
}

/** Operations that are to be run as one change. */
export interface OperateInput {
  readonly board: LoggedBoard;
  readonly calls: readonly OperationCall[];
  /** Only what arranges the board may be done. */
  readonly arrangesOnly: boolean;
  /** Yjs client under which the change is written; nobody else may use it. */
  readonly clientId: number;
  /** Who runs them. */
  readonly by: string;
  /** The thread is to keep the board with what was changed: nobody else may look at it before that is stored. */
  readonly keeps: boolean;
}

/** What operations did. */
export type OperateResult =
  | Cold
  /** `update`: encoding v1; unset when nothing changed. */
  | { readonly outcome: "done"; readonly results: readonly unknown[]; readonly update?: Uint8Array }
  | {
      readonly outcome: "refused";
      readonly code: OperationErrorCode;
      readonly message: string;
      readonly issues: readonly OperationIssue[];
    };

/** How a board is written down: as `GET …/elements` answers it, or as a file. */
export type WrittenFormat = "elements" | "json" | "csv" | "xlsx";

/** A new board that is to be made; nobody sees it before it is stored. */
interface NewBoard {
  readonly kind: string;
  readonly origin: OriginKind;
  readonly clientId: number;
  readonly by: string;
}

/** A new board that was made. */
export interface MadeBoard {
  readonly title: string;
  /** Yjs update, encoding v1, with all of it. */
  readonly update: Uint8Array;
  readonly described: BoardDescription;
}

/** A file that is to become a board. */
export interface ImportInput extends NewBoard {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly options: ImportOptions;
  readonly title?: string;
  /** Id of the new board; null: only say what it would be. */
  readonly id: string | null;
}

/** What a file gives. `board` is unset when nothing was to be made, or couldn't be. */
export interface ImportResult {
  /** The answer of the API, as JSON. */
  readonly answer: Uint8Array;
  readonly board?: MadeBoard;
}

/** A document that is too large to be loaded at once. */
export interface SliceInput {
  readonly source: StateSource;
  /** Id of the board's kind, if it is one that this program has. */
  readonly kind?: string;
}

/** A document in pieces. */
export interface SlicedDocument {
  /** Updates, encoding v2, to be applied one after the other; none takes long. */
  readonly slices: readonly Uint8Array[];
  /** All of it in one piece, encoding v1. */
  readonly state: Uint8Array;
  /** Rows that can't be applied and aren't in them. */
  readonly broken: readonly BrokenRow[];
  /** It is a board of today's format that keeps all its rules. */
  readonly isWhole: boolean;
}

/** What the threads of board work do, by name: what goes in and what comes out. All of it is plain data. */
export interface BoardWork {
  /** Builds a board, for what will be asked of it next. */
  readonly prepare: { readonly input: LoggedBoard; readonly result: Cold | { readonly outcome: "done" } };
  readonly operate: { readonly input: OperateInput; readonly result: OperateResult };
  /** A board as a file; text is UTF-8. */
  readonly write: {
    readonly input: { readonly board: LoggedBoard; readonly format: WrittenFormat };
    readonly result: Cold | { readonly outcome: "done"; readonly bytes: Uint8Array };
  };
  readonly importFile: { readonly input: ImportInput; readonly result: ImportResult };
  /** Undefined where the document can't be cut. */
  readonly slice: { readonly input: SliceInput; readonly result: SlicedDocument | undefined };
  /** A new board with the content of another one. */
  readonly copy: {
    readonly input: NewBoard & { readonly board: LoggedBoard; readonly title?: string };
    readonly result: Cold | { readonly outcome: "done"; readonly board: MadeBoard };
  };
}
