import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StartupError } from "./StartupError.ts";

/** Holds a data directory for this process until released. */
export interface DataDirectoryLock {
  /** Gives the directory free. Safe to call twice. */
  release(): void;
}

/**
 * Makes sure that no second server writes into the same data directory.
 * The lock is an exclusive SQLite transaction on a file of its own, because the system drops it
 * with the process, however that dies; a file with a process id in it would stay behind and lie.
 * Throws a StartupError when another process, or another server in this one, holds the directory.
 */
export function lockDataDirectory(dataDir: string): DataDirectoryLock {
  const database = new DatabaseSync(join(dataDir, "lock.db"), { timeout: 0 });
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
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
