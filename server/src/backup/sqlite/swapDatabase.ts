import { copyFileSync, existsSync, linkSync, mkdirSync, openSync, closeSync, fsyncSync, renameSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { syncDirectory } from "../writeBackupFile.ts";
import { isSqliteFile } from "./sqliteCatalogue.ts";

const database = "throughline.db";

/**
 * Puts a new database (and secret) in the place of a data directory's. The last step is one rename, before which the
 * old database stands complete under its name. What it replaces is kept in a folder beside it, whose path is given.
 */
export async function swapDatabase(from: string, dataDir: string): Promise<{ readonly kept?: string }> {
  sync(join(from, database));
  const kept = existsSync(join(dataDir, database)) ? keepOld(dataDir) : undefined;
  // The secret first: with the new one and the old database, all that happens is that people sign in again.
  if (existsSync(join(from, "secret"))) renameSync(join(from, "secret"), join(dataDir, "secret"));
  renameSync(join(from, database), join(dataDir, database));
  await syncDirectory(dataDir);
  return kept === undefined ? {} : { kept };
}

function keepOld(dataDir: string): string {
  // A log of the old database must not be taken for the new one's.
  foldLog(join(dataDir, database));
  const kept = join(dataDir, `replaced-${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, "")}`);
  mkdirSync(kept, { mode: 0o700 });
  for (const name of [database, "secret"]) if (existsSync(join(dataDir, name))) keep(dataDir, kept, name);
  for (const name of [`${database}-wal`, `${database}-shm`, `${database}-journal`]) {
    if (existsSync(join(dataDir, name))) renameSync(join(dataDir, name), join(kept, name));
  }
  return kept;
}

function foldLog(file: string): void {
  if (!isSqliteFile(file)) return;
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file);
    db.exec("PRAGMA journal_mode = DELETE");
  } catch {
    // Damaged: its log is put aside with it.
  } finally {
    db?.close();
  }
}

function keep(dataDir: string, kept: string, name: string): void {
  try {
    linkSync(join(dataDir, name), join(kept, name));
  } catch {
    // Not every file system has links.
    copyFileSync(join(dataDir, name), join(kept, name));
  }
}

function sync(file: string): void {
  const descriptor = openSync(file, "r+");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
