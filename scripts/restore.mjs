// `npm run restore -- file [--force]`: puts a backup in the place of what the server keeps; the server must not run.
import { join } from "node:path";
import process from "node:process";
import { install } from "./install.mjs";
import { reportFailure, run } from "./run.mjs";
import { findToolchain, ROOT, toolchainEnv } from "./toolchain.mjs";

try {
  await install();
  const toolchain = findToolchain();
  process.exitCode = await run(toolchain.node, [join("server", "src", "restoreMain.ts"), ...process.argv.slice(2)], {
    cwd: ROOT,
    env: toolchainEnv(toolchain),
  });
} catch (error) {
  reportFailure(error);
}
