/** Which elements an update makes, changes and deletes, by their ids; each is in one of them. */
export interface Touched {
  /** Those that weren't there, among them such as an undo or a restore brings back. */
  readonly made: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
  readonly deleted: ReadonlySet<string>;
}

/** What touches nothing. */
export const untouched: Touched = { made: new Set(), changed: new Set(), deleted: new Set() };
