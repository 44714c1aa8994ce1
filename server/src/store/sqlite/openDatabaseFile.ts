import { join } from "node:path";
import { otherOwnerInWords } from "../../machine/otherOwner.ts";
import { StartupError } from "../../machine/StartupError.ts";
import { storageFailure } from "../../machine/storageFailure.ts";
import type { SqlStore } from "../sql/SqlStore.ts";
import { openSqliteStore } from "./openSqliteStore.ts";

/**
 * Opens the database of a data directory.
 * Throws a StartupError with one line when it can't be opened: damaged, of a newer version, not readable, the disk
 * full, another user's.
 */
export async function openDatabaseFile(dataDir: string): Promise<SqlStore> {
  const file = join(dataDir, "throughline.db");
  try {
    return await openSqliteStore(file);
  } catch (error) {
    const reason = storageFailure(error) ?? (error instanceof Error ? error.message : String(error));
    throw new StartupError([`DATA_DIR ${file} can't be opened: ${reason}${otherOwnerInWords(file)}`], { cause: error });
  }
}
