// Installs the dependencies of the lock file, when they are not there already.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { runPnpm } from "./bootstrap.mjs";
import { isEntry, PlainError, reportFailure } from "./run.mjs";
import { hashContents, isFresh, writeStamp } from "./stamp.mjs";
import { findToolchain, ROOT } from "./toolchain.mjs";

const STAMP = join(ROOT, "node_modules", ".cache", "installed");

/** The files that decide what gets installed: lock file, workspace list and every package's manifest. */
export function installInputs(root = ROOT) {
  const packages = readdirSync(join(root, "packages")).map((name) => join("packages", name));
  const manifests = [".", "client", "server", "e2e", ...packages].map((folder) => join(folder, "package.json"));
  return ["pnpm-lock.yaml", "pnpm-workspace.yaml", ...manifests].map((file) => join(root, file));
}

/**
 * Brings node_modules in line with the lock file; does and says nothing when it already is. What it says goes to
 * stderr: stdout is for the words of the program that is started next. Throws a PlainError on failure.
 */
export async function install() {
  const hash = hashContents(ROOT, installInputs());
  if (isFresh(STAMP, hash) && existsSync(join(ROOT, "node_modules", ".modules.yaml"))) return;
  findToolchain();
  console.error("Installing dependencies…");
  const code = await runPnpm(["install", "--frozen-lockfile", "--reporter=append-only", "--loglevel=error"], {
    cwd: ROOT,
    stdio: ["inherit", process.stderr, process.stderr],
  });
  if (code !== 0)
    throw new PlainError(`Installing dependencies failed (pnpm exit code ${code}); its reason stands above.`);
  writeStamp(STAMP, hash);
}

if (isEntry(import.meta.url)) await install().catch(reportFailure);
