import type { TextEncoding } from "./textEncoding.ts";

/** A row as it was read, before it has headers. */
export interface RawRow {
  /** Where it stands in the file: the line at which it begins, or the row of a sheet; from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** One table of a file: a CSV has one without a name, a workbook has one for each of its sheets. */
export interface Sheet {
  readonly name: string;
  /** Without blank rows. */
  readonly rows: readonly RawRow[];
  /** What was odd and how it was read, as sentences. */
  readonly warnings: readonly string[];
}

/** How a text file was read, to be shown before anything is made of it. */
export interface FoundEncoding {
  readonly encoding: TextEncoding;
  /** Told by the bytes and not by a mark; people should look at the words. */
  readonly isGuess: boolean;
  /** Up to three words with letters that another encoding would spoil. */
  readonly words: readonly string[];
}
