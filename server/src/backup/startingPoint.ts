import { BackupError } from "./format/BackupError.ts";
import type { BackupHeader, StoreKind } from "./format/backupFormat.ts";

/** The names of every migration that this program has, by database, oldest first. */
export type KnownMigrations = Readonly<Record<StoreKind, readonly string[]>>;

/**
 * The migration up to which tables have to be made before a backup's rows go in; undefined: all of them. Rows of an
 * older form go into tables of that form, and are then brought to today's.
 * Throws a BackupError when the backup is of a newer program, or older and from, or for, another database than SQLite.
 */
export function startingPoint(header: BackupHeader, target: StoreKind, known: KnownMigrations): string | undefined {
  const { store, migrations } = header;
  if (migrations.some((name) => !known[store].includes(name))) {
    throw new BackupError("The backup was made by a newer version of the program; update this one first");
  }
  const newest = migrations.at(-1);
  if (newest === undefined || newest === known[store].at(-1)) return undefined;
  if (store === target && target === "sqlite") return newest;
  throw new BackupError(
    `The backup has the tables of an older version (${newest}). ` +
      (store === "sqlite"
        ? "Restore it with a DATA_DIR instead of DATABASE_URL first, back that up, and restore that backup here"
        : "Restore it with the version that wrote it, start this version on that database once, and back it up again"),
  );
}
