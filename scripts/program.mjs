// Starts the server's own programs for the commands of package.json.
import { join } from "node:path";
import process from "node:process";
import { install } from "./install.mjs";
import { reportFailure, run } from "./run.mjs";
import { findToolchain, ROOT, toolchainEnv } from "./toolchain.mjs";

/**
 * Runs a program of server/src with the arguments of this process, and exits as it does. Installs what is missing
 * first, and then does what else the program needs (`prepare`).
 */
export async function runProgram(source, prepare = async () => {}) {
  try {
    await install();
    await prepare();
    const toolchain = findToolchain();
    process.exitCode = await run(toolchain.node, [join("server", "src", source), ...process.argv.slice(2)], {
      cwd: ROOT,
      env: toolchainEnv(toolchain),
    });
  } catch (error) {
    reportFailure(error);
  }
}
