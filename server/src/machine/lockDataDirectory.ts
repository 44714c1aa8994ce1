import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StartupError } from "./StartupError.ts";

/** SQLITE_BUSY. */
const busy = 5;

/** Holds a data directory for this process until released. */
export interface DataDirectoryLock {
  /** Gives the directory free. Safe to call twice. */
  release(): void;
}

/**
 * Makes sure that no second server writes into the same data directory.
 * The lock is an exclusive SQLite transaction on a file of its own, because the system drops it
 * with the process, however that dies; a file with a process id in it would stay behind and lie.
 * Throws a StartupError when another process, or another server in this one, holds the directory, and SQLite's own error
 * when the lock can't be had for another reason, e.g. on a full disk.
 */
export function lockDataDirectory(dataDir: string): DataDirectoryLock {
  const database = new DatabaseSync(join(dataDir, "lock.db"), { timeout: 0 });
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (!isHeldByAnother(error)) throw error;
    throw new StartupError(
      [`DATA_DIR ${dataDir} is in use by another server; stop that one or choose another directory`],
      {
        cause: error,
      },
    );
  }
  return {
    release() {
      if (database.isOpen) database.close();
    },
  };
}

function isHeldByAnother(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === busy;
}
