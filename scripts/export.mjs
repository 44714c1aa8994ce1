// `npm run export -- --to folder-or-file.zip`: every board as open files; the server may run on.
import { join } from "node:path";
import process from "node:process";
import { install } from "./install.mjs";
import { reportFailure, run } from "./run.mjs";
import { findToolchain, ROOT, toolchainEnv } from "./toolchain.mjs";

try {
  await install();
  const toolchain = findToolchain();
  process.exitCode = await run(toolchain.node, [join("server", "src", "exportMain.ts"), ...process.argv.slice(2)], {
    cwd: ROOT,
    env: toolchainEnv(toolchain),
  });
} catch (error) {
  reportFailure(error);
}
