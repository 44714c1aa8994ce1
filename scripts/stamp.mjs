// Remembers from which inputs something was made, so that it is made again only when they change.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

const NEVER_INPUT = new Set(["node_modules", "dist", ".cache"]);

/** A hash over the names and contents of files; the order in which they are given doesn't matter. */
export function hashContents(root, files) {
  const hash = createHash("sha256");
  for (const file of files.toSorted(byName)) {
    hash.update(`${portable(relative(root, file))}\0`);
    hash.update(existsSync(file) ? readFileSync(file) : "(missing)");
    hash.update("\0");
  }
  return hash.digest("hex");
}

/** Every file under these paths (files or folders, missing ones allowed), without installed or built ones; sorted. */
export function listFiles(paths) {
  const found = [];
  const visit = (path) => {
    if (statSync(path).isDirectory()) {
      for (const entry of readdirSync(path)) if (!NEVER_INPUT.has(entry)) visit(join(path, entry));
    } else {
      found.push(path);
    }
  };
  for (const path of paths) if (existsSync(path)) visit(path);
  return found.toSorted(byName);
}

/** Whether the stamp file says that the thing was made from inputs with this hash. */
export function isFresh(stampFile, hash) {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8").trim() === hash;
}

/** Writes the stamp; call it only after the thing was made. */
export function writeStamp(stampFile, hash) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, `${hash}\n`);
}

// By code unit, the same on every machine whatever its language.
const byName = (a, b) => (a < b ? -1 : Number(a > b));
const portable = (path) => path.split(sep).join("/");
