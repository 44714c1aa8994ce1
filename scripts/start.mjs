// `npm start`: install what is missing, build the client if it changed, and serve.
// package.json says `exec node …`: npm passes signals to the shell it starts, and a shell that waits for us would
// swallow them. (Windows has no exec: there it is `node scripts/start.mjs`.)
import { join } from "node:path";
import process from "node:process";
import { buildClient } from "./build.mjs";
import { install } from "./install.mjs";
import { reportFailure, run } from "./run.mjs";
import { findToolchain, ROOT, toolchainEnv } from "./toolchain.mjs";

try {
  await install();
  await buildClient();
  const toolchain = findToolchain();
  process.exitCode = await run(toolchain.node, [join("server", "src", "main.ts"), ...process.argv.slice(2)], {
    cwd: ROOT,
    env: toolchainEnv(toolchain),
  });
} catch (error) {
  reportFailure(error);
}
