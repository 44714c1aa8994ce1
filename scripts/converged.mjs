// Which kinds of board have been through many random merges just as they are now: the usual run then takes fewer of them.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { hashContents, listFiles } from "./stamp.mjs";
import { ROOT } from "./toolchain.mjs";

/** The stamp: for each kind, from what sources and with how many seeds `npm run deep` had it converge. */
const STAMP = join("packages", "kinds", "converged.json");
const KINDS = join("packages", "kinds", "src");

/** With fewer seeds than this nothing is stamped: a usual run takes 80. */
export const fewestSeeds = 200;

/** The kinds of which nothing changed that merging depends on since they were stamped, with the seeds that they passed. */
export function convergedKinds(root = ROOT) {
  const file = join(root, STAMP);
  if (!existsSync(file)) return [];
  const stamped = Object.entries(JSON.parse(readFileSync(file, "utf8")));
  return stamped.flatMap(([kind, { sources, seeds }]) => (sources === sourcesOf(kind, root) ? [{ kind, seeds }] : []));
}

/** Stamps every kind as it is now; call it only after all of them passed. Returns whether there were seeds enough. */
export function stampConverged(seeds, root = ROOT) {
  if (seeds < fewestSeeds) return false;
  const stamps = kindsOf(root).map((kind) => [kind, { sources: sourcesOf(kind, root), seeds }]);
  writeFileSync(join(root, STAMP), `${JSON.stringify(Object.fromEntries(stamps), null, 2)}\n`);
  return true;
}

function kindsOf(root) {
  return readdirSync(join(root, KINDS)).filter((name) => existsSync(join(root, KINDS, name, "convergence.test.ts")));
}

/** A hash over all that can change how copies of a board merge: model, guard, the kind with what kinds share, and Yjs. */
function sourcesOf(kind, root) {
  const others = kindsOf(root).filter((name) => name !== kind);
  const isOther = (path) => others.some((name) => path.startsWith(join(KINDS, name)));
  const folders = [join("packages", "model"), join("packages", "guard"), KINDS];
  const files = listFiles(folders.map((folder) => join(root, folder))).filter((file) => {
    const path = relative(root, file);
    return /(?<!\.test)\.ts$|package\.json$/.test(path) && !isOther(path);
  });
  const pinned = readFileSync(join(root, "pnpm-workspace.yaml"), "utf8").match(/^\s*(?:yjs|lib0):.*$/gm);
  return createHash("sha256")
    .update(`${hashContents(root, files)}\n${(pinned ?? []).join("\n")}`)
    .digest("hex");
}
