import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { StartupError } from "./StartupError.ts";
import { lockDataDirectory, type DataDirectoryLock } from "./lockDataDirectory.ts";
import { otherOwnerInWords } from "./otherOwner.ts";
import { storageFailure } from "./storageFailure.ts";

/**
 * Makes the data directory ready and takes it for this process: creates it when it is missing
 * (readable by this user only, it holds password hashes), checks that it can be written, locks it.
 * Throws a StartupError with one line that says what is wrong.
 */
export function openDataDirectory(dataDir: string): DataDirectoryLock {
  try {
    if (statSync(dataDir, { throwIfNoEntry: false })?.isDirectory() === false) throw new Error("it is not a directory");
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw notWritable(dataDir, error);
  }
  try {
    return lockDataDirectory(dataDir);
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw notWritable(dataDir, error);
  }
}

function notWritable(dataDir: string, cause: unknown): StartupError {
  const reason = storageFailure(cause) ?? (cause instanceof Error ? cause.message : String(cause));
  const whose = otherOwnerInWords(dataDir) || otherOwnerInWords(join(dataDir, "lock.db"));
  return new StartupError([`DATA_DIR ${dataDir} can't be written: ${reason}${whose}`], { cause });
}
