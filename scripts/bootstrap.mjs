// Runs pnpm inside the project's toolchain: `node scripts/bootstrap.mjs add -D something`.
import process from "node:process";
import { isEntry, reportFailure, run } from "./run.mjs";
import { findToolchain, toolchainEnv } from "./toolchain.mjs";

/** Runs pnpm with these arguments and resolves with its exit code. */
export function runPnpm(args, options = {}) {
  const toolchain = findToolchain();
  return run(toolchain.pnpm, args, { env: toolchainEnv(toolchain), ...options });
}

if (isEntry(import.meta.url)) {
  try {
    process.exitCode = await runPnpm(process.argv.slice(2));
  } catch (error) {
    reportFailure(error);
  }
}
