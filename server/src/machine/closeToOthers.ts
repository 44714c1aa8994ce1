import { chmodSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What the program itself keeps in a data directory; anything else there is somebody else's business. */
const ours = /^(throughline\.db(-wal|-shm|-journal)?|lock\.db(-journal)?|secret|thumbnails|restoring|replaced-.+)$/;
const rightsOfOthers = 0o077;

/** Lets every file that this process makes from now on be read by its own user alone. For the programs' first line. */
export function makeFilesPrivate(): void {
  process.umask(rightsOfOthers);
}

/**
 * Takes what is in a data directory away from everybody but its owner, also what an older version left open. The
 * directory's own rights are whoever made it's to choose. Returns the paths of what others can read all the same,
 * because it belongs to another user or the file system knows no rights.
 */
export function closeToOthers(dataDir: string): readonly string[] {
  // Its modes say nothing about who may read.
  if (process.platform === "win32") return [];
  return readdirSync(dataDir)
    .filter((name) => ours.test(name))
    .map((name) => join(dataDir, name))
    .filter((path) => !closeOne(path));
}

function closeOne(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  // A link is whoever laid it's; only what lies here is ours.
  if (found === undefined || found.isSymbolicLink() || (found.mode & rightsOfOthers) === 0) return true;
  try {
    chmodSync(path, found.mode & 0o7700);
  } catch {
    return false;
  }
  return (lstatSync(path).mode & rightsOfOthers) === 0;
}
