import type { BoardReader, OperationCall } from "@throughline/model";
import type { ColumnRepeats, TableMapping, TableRow } from "../table/tableFormat.ts";
import type { Cells } from "./cells.ts";

/** One way to understand pasted cells, as rows that the kind's `table.plan` reads. */
export interface CellReading {
  readonly id: string;
  /** What the cells become, after "Paste as": "Steps with cards in lanes". */
  readonly label: string;
  /**
   * `line` is the row of what was pasted, from 1. A name may be the id of an element of the board: then it is that one,
   * whatever it is called.
   */
  readonly rows: readonly TableRow[];
  readonly mapping: TableMapping;
  readonly repeats?: ColumnRepeats | undefined;
  /** Columns nothing is taken from, by their headers. */
  readonly unread?: readonly string[];
  /** The element in which those that name no container of their own come to stand, by id. */
  readonly within?: string | undefined;
}

/** What one pasted line says. */
export interface PastedWords {
  readonly text: string;
  readonly more: string;
}

/** How a kind of board understands what other programs put on the clipboard; what all kinds share is in `planPaste`. */
export interface Pasting {
  /**
   * The ways to understand a table, the likeliest first. `at` is the call that would make a single card where it is
   * pasted; absent where nobody said where.
   */
  readonly readings: (board: BoardReader, cells: Cells, at: OperationCall | undefined) => readonly CellReading[];
  /** Takes a line apart that says more than a name; without it a line is words alone. */
  readonly splitLine?: (line: string) => PastedWords;
}

/** An argument of the call that makes a card where something is pasted, by name; undefined when it is none or empty. */
export function placeArg(at: OperationCall | undefined, key: string): string | undefined {
  const value = at?.args[key];
  return typeof value === "string" && value !== "" ? value : undefined;
}
