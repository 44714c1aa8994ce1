// Builds the client into client/dist, when its sources changed since the last time.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { installInputs } from "./install.mjs";
import { isEntry, PlainError, reportFailure, run } from "./run.mjs";
import { hashContents, isFresh, listFiles, writeStamp } from "./stamp.mjs";
import { findToolchain, ROOT, tool, toolchainEnv } from "./toolchain.mjs";

const STAMP = join(ROOT, "node_modules", ".cache", "client-built");

/** The files that decide what the built client looks like: its own, those of the packages it uses, the lock file. */
function buildInputs(root = ROOT) {
  const packages = readdirSync(join(root, "packages")).map((name) => join(root, "packages", name, "src"));
  const sources = listFiles([join(root, "client"), ...packages, join(root, "tsconfig.json")]);
  return [...sources.filter((file) => !/\.test\.tsx?$/.test(file)), ...installInputs(root)];
}

/** Makes client/dist match the sources; does nothing when it already does. Throws a PlainError on failure. */
export async function buildClient() {
  const hash = hashContents(ROOT, buildInputs());
  if (isFresh(STAMP, hash) && existsSync(join(ROOT, "client", "dist", "index.html"))) return;
  console.error("Building the client…");
  // English first: it empties the folder.
  for (const language of ["en", "de"]) {
    const code = await run(tool("vite", "client"), ["build", "--mode", language, "--logLevel", "warn"], {
      cwd: join(ROOT, "client"),
      env: toolchainEnv(findToolchain()),
    });
    if (code !== 0)
      throw new PlainError(`Building the client failed (vite exit code ${code}); its reason stands above.`);
  }
  writeStamp(STAMP, hash);
}

if (isEntry(import.meta.url)) await buildClient().catch(reportFailure);
