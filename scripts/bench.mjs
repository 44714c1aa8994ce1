// `npm run bench`: measures the built program and prints one JSON document (see e2e/bench).
import { join } from "node:path";
import process from "node:process";
import { findBrowser } from "./browser.mjs";
import { buildClient } from "./build.mjs";
import { install } from "./install.mjs";
import { reportFailure, run } from "./run.mjs";
import { findToolchain, ROOT, toolchainEnv } from "./toolchain.mjs";

try {
  await install();
  await buildClient();
  const toolchain = findToolchain();
  process.exitCode = await run(toolchain.node, [join("e2e", "bench", "main.ts"), ...process.argv.slice(2)], {
    cwd: ROOT,
    env: { ...toolchainEnv(toolchain), CHROMIUM_PATH: await findBrowser() },
  });
} catch (error) {
  reportFailure(error);
}
