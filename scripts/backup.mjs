// `npm run backup -- [--to file]`: everything the server keeps, as of one moment, in one file; the server may run on.
import { join } from "node:path";
import process from "node:process";
import { install } from "./install.mjs";
import { reportFailure, run } from "./run.mjs";
import { findToolchain, ROOT, toolchainEnv } from "./toolchain.mjs";

try {
  await install();
  const toolchain = findToolchain();
  process.exitCode = await run(toolchain.node, [join("server", "src", "backupMain.ts"), ...process.argv.slice(2)], {
    cwd: ROOT,
    env: toolchainEnv(toolchain),
  });
} catch (error) {
  reportFailure(error);
}
