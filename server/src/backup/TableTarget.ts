import type { BackupHeader, BackupPart, PortableRow } from "./format/backupFormat.ts";

/** Where a backup is restored to. Nothing that was there changes before `commit`. */
export interface TableTarget {
  /** In words, for messages: "the directory /srv/data". */
  readonly place: string;
  /** Whether nobody has kept anything there yet. */
  isEmpty(): Promise<boolean>;
  /** Begins to build the new content beside the old. Throws a BackupError when this backup can't go here. */
  begin(header: BackupHeader): Promise<void>;
  /** Adds rows. Throws a BackupError for a table or column that there isn't. */
  insert(part: BackupPart, rows: readonly PortableRow[]): Promise<void>;
  /** Sets a key of the settings. */
  set(key: string, value: string): Promise<void>;
  /**
   * Puts the new content in the place of the old, in one step that a crash leaves undone or done.
   * Resolves with where the old content is kept, if there was any and it is.
   */
  commit(): Promise<{ readonly kept?: string }>;
  /** Lets go; without `commit` everything is as it was. Safe to call twice. */
  close(): Promise<void>;
}
