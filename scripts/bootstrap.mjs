// Runs pnpm on the Node version that the project needs, from whatever Node (>= 20) started us.
// Node itself comes as a package from the npm registry, so nothing else has to be installed first.
import { spawn } from "node:child_process";

const NODE = "24.21.0";
const PNPM = "12.21.0";

/** The packages `npx` must put on the PATH: Node's own platform package and pnpm. */
export function toolchain() {
  return [`node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}@${NODE}`, `pnpm@${PNPM}`];
}

/** Runs a command inside the toolchain; resolves with its exit code. Ctrl-C reaches the command, and we wait for it. */
export function runInToolchain(command, args, options = {}) {
  const child = spawn("npx", ["-y", ...toolchain().flatMap((p) => ["-p", p]), "--", command, ...args], {
    stdio: "inherit",
    ...options,
  });
  const pass = (signal) => child.kill(signal);
  process.on("SIGTERM", pass);
  process.on("SIGINT", () => {});
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? (signal === "SIGINT" ? 130 : 1)));
  });
}

if (import.meta.main ?? process.argv[1]?.endsWith("bootstrap.mjs")) {
  process.exitCode = await runInToolchain("pnpm", process.argv.slice(2));
}
