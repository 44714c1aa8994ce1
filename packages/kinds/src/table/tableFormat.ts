import type { BoardReader, BoardWriter } from "@throughline/model";

/** A column that a kind can read. */
export interface TableField {
  readonly key: string;
  /** Its header in files: the same in every language, so that each reads what another wrote. */
  readonly label: string;
  /** What it is called on the screen, in the language of whoever looks. */
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  /** Headers that are recognised; compared without case, spaces, punctuation, and with look-alike letters folded. */
  readonly aliases: readonly string[];
  /** Headers that are recognised only when the cells below them look so: a list of Trello may be a status or a release. */
  readonly byCells?: { readonly aliases: readonly string[]; readonly fits: (cells: readonly string[]) => boolean };
  /** Holds days: they come to the kind as `YYYY-MM-DD` wherever they can be read. */
  readonly isDate?: boolean;
  /** Trackers write several columns of one name for what has several values; all of them are read. */
  readonly isRepeated?: boolean;
  /** Read from other programs' files and never written. */
  readonly isReadOnly?: boolean;
  /** A kind may leave it out of files in which nothing fills it. */
  readonly isSeldom?: boolean;
}

/** Columns that are called alike: the first one's header, and the headers that the others got, e.g. Sprint: [Sprint (2)]. */
export type ColumnRepeats = Readonly<Record<string, readonly string[]>>;

/**
 * Which header of the file feeds which field; fields that are not named are not read. A kind may read further columns
 * by their headers and says so in its plan (`alsoRead`).
 */
export type TableMapping = Readonly<Record<string, string>>;

/** One row of a file: the line it begins at (1 is the header of a CSV; for JSON the position in the list, from 1) and its cells by header. */
export interface TableRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** What an import will do or did. `kept + dropped.length === read`. */
export interface ImportReport {
  readonly read: number;
  readonly kept: number;
  readonly dropped: readonly { readonly line: number; readonly reason: string }[];
  /** What was read but is worth knowing: "9 stories have no estimate". */
  readonly notes: readonly string[];
  /** What the board will hold, by types of element, in the order people think of it: 3 stages, 10 steps, 42 cards. Labels are for programs. */
  readonly made: readonly { readonly type: string; readonly label: string; readonly count: number }[];
}

/** An import that was worked out and not yet done. */
export interface ImportPlan {
  readonly report: ImportReport;
  /** Headers of columns that were read though the mapping doesn't name them, because they say themselves what they hold. */
  readonly alsoRead?: readonly string[];
  /** Writes all of it into an empty board of the kind. */
  readonly build: (board: BoardWriter) => void;
}

/** How a part, or a kind of board by its parts, is read from and written to a table. */
export interface TableFormat {
  readonly fields: readonly TableField[];
  /** Whether a row is this part's, where a board has several; what none owns is the lowest part's. */
  readonly owns?: (row: TableRow, mapping: TableMapping) => boolean;
  /** Works out an import; never throws for bad rows, they are dropped with a reason. `mapping` covers the required fields. */
  readonly plan: (rows: readonly TableRow[], mapping: TableMapping, repeats?: ColumnRepeats) => ImportPlan;
  /** The board as a table that `plan` reads back to the same content. */
  readonly write: (board: BoardReader) => {
    readonly headers: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
}
