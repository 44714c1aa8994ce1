import { storageFailure } from "../machine/storageFailure.ts";
import { BackupError } from "./format/BackupError.ts";
import type { BackupHeader, BackupManifest } from "./format/backupFormat.ts";
import { readBackup } from "./format/readBackup.ts";
import type { Progress } from "./format/writeBackup.ts";
import { recoveryAfter, recoveryKey } from "./Recovery.ts";
import type { TableTarget } from "./TableTarget.ts";

/** What a backup file holds, all of which was read and compared with its sums. */
export interface CheckedBackup {
  readonly header: BackupHeader;
  readonly manifest: BackupManifest;
}

/** Reads a whole backup and compares it with its sums. Throws a BackupError that says what is wrong with it. */
export async function checkBackup(
  file: string,
  onProgress: (progress: Progress) => void = () => {},
): Promise<CheckedBackup> {
  let header: BackupHeader | undefined;
  const rows = new Map<string, number>();
  for await (const item of readBackup(file)) {
    if (item.type === "header") header = item.header;
    else if (item.type === "rows") onProgress(count(rows, item.part.table, item.rows.length));
    else if (header !== undefined) return { header, manifest: item.manifest };
  }
  throw new BackupError(`The backup ${file} is cut off`);
}

/** How a restore is done. */
export interface RestoreOptions {
  /** Replace what is there; without it, anything there is a reason to refuse. */
  readonly force: boolean;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Puts the content of a checked backup in the place of a target's, and begins the time in which browsers may bring back
 * what they hold and the backup lacks (see `Recovery`). All or nothing. Throws a BackupError with the target unchanged.
 */
export async function restoreBackup(
  file: string,
  { header }: CheckedBackup,
  target: TableTarget,
  { force, onProgress = () => {} }: RestoreOptions,
): Promise<{ readonly kept?: string }> {
  if (!force && !(await target.isEmpty())) {
    throw new BackupError(`${target.place} is not empty; --force replaces what is there`);
  }
  try {
    await target.begin(header);
    await copyRows(file, target, onProgress);
    await target.set(recoveryKey, recoveryAfter(Date.now(), Date.parse(header.createdAt)));
    return await target.commit();
  } catch (error) {
    const reason = storageFailure(error);
    if (reason === undefined) throw error;
    throw new BackupError(`The backup can't be written to ${target.place}: ${reason}; nothing was changed`, {
      cause: error,
    });
  }
}

async function copyRows(file: string, target: TableTarget, onProgress: (progress: Progress) => void): Promise<void> {
  const rows = new Map<string, number>();
  // Its sums are compared once more on the way: nothing becomes final before the manifest was reached.
  for await (const item of readBackup(file)) {
    if (item.type !== "rows") continue;
    await target.insert(item.part, item.rows);
    onProgress(count(rows, item.part.table, item.rows.length));
  }
}

function count(rows: Map<string, number>, table: string, added: number): Progress {
  const total = (rows.get(table) ?? 0) + added;
  rows.set(table, total);
  return { table, rows: total };
}
