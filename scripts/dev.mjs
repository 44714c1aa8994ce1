// `npm run dev`: the server restarts and the page reloads as you save.
import { join } from "node:path";
import process from "node:process";
import { install } from "./install.mjs";
import { reportFailure, run } from "./run.mjs";
import { findToolchain, ROOT, tool, toolchainEnv } from "./toolchain.mjs";

try {
  await install();
  const toolchain = findToolchain();
  const env = toolchainEnv(toolchain);
  const codes = await Promise.all([
    run(toolchain.node, ["--watch", join("server", "src", "main.ts")], { cwd: ROOT, env }),
    run(tool("vite", "client"), [], { cwd: join(ROOT, "client"), env }),
  ]);
  process.exitCode = Math.max(...codes);
} catch (error) {
  reportFailure(error);
}
