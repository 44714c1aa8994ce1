import { randomBytes } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { link, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { storageFailure } from "../machine/storageFailure.ts";
import { BackupError } from "./format/BackupError.ts";
import type { BackupManifest } from "./format/backupFormat.ts";
import { writeBackup, type Progress } from "./format/writeBackup.ts";
import type { TableSource } from "./TableSource.ts";

// Updates are dense; higher levels take several times as long for a few percent.
const gzipLevel = 3;

/**
 * Writes a backup of a source into a new file that only this user may read, because it holds password hashes and the
 * server's secret. The file appears under its name when it is complete and on disk; a crash leaves at most a
 * `.partial` file. Throws a BackupError when there is a file of this name already, or it can't be written.
 */
export async function writeBackupFile(
  source: TableSource,
  file: string,
  program: string,
  onProgress?: (progress: Progress) => void,
): Promise<BackupManifest> {
  if (existsSync(file)) throw taken(file);
  const partial = `${file}.${randomBytes(4).toString("hex")}.partial`;
  let manifest: BackupManifest | undefined;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    manifest = yield* writeBackup(source, program, onProgress);
  }
  try {
    const output = createWriteStream(partial, { flags: "wx", mode: 0o600, flush: true });
    await pipeline(
      Readable.from(bytes(), { objectMode: true, highWaterMark: 2 }),
      createGzip({ level: gzipLevel }),
      output,
    );
    await publish(partial, file);
  } catch (error) {
    // Where it couldn't be made it can't be removed either, and what led here says more.
    await rm(partial, { force: true }).catch(() => {});
    if (error instanceof BackupError) throw error;
    const reason = storageFailure(error) ?? (error instanceof Error ? error.message : String(error));
    throw new BackupError(`The backup ${file} can't be written: ${reason}`, { cause: error });
  }
  if (manifest === undefined) throw new Error("A backup was written without its end");
  return manifest;
}

async function publish(partial: string, file: string): Promise<void> {
  try {
    // A link, unlike a rename, never replaces a file that came meanwhile.
    await link(partial, file);
    await rm(partial);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST") throw taken(file);
    // Not every file system has links.
    await rename(partial, file);
  }
  await syncDirectory(dirname(file));
}

/** Makes names that came or went in a directory survive a power cut, where the system can. */
export async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function taken(file: string): BackupError {
  return new BackupError(`There is already a file ${file}; choose another name`);
}
