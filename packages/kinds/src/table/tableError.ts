/** Why a file can't be read as a table. The message says what to do and can be shown to people. */
export type TableErrorCode =
  | "too-large"
  | "empty"
  | "not-text"
  | "not-utf8"
  | "unclosed-quote"
  | "too-many-rows"
  | "too-many-columns"
  | "not-a-table"
  | "not-json"
  | "no-list"
  | "too-deep";

/** A file that can't be read. `line` is where, when that is known (from 1). */
export interface TableError<C extends string = TableErrorCode> {
  readonly ok: false;
  readonly code: C;
  readonly message: string;
  readonly line?: number;
}

/** Makes the error of a file that can't be read. */
export function tableError<C extends string>(code: C, message: string, line?: number): TableError<C> {
  return line === undefined ? { ok: false, code, message } : { ok: false, code, message, line };
}
