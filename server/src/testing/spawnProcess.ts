import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { waitFor } from "./waitFor.ts";

/** A process of this program that a test started, and what it said. */
export interface SpawnedProcess {
  readonly child: ChildProcess;
  stdout(): string;
  stderr(): string;
  /** Resolves with the exit code when it has ended; null when a signal ended it. */
  ended(): Promise<number | null>;
  /** Ends it with a signal and waits for it. */
  kill(signal: NodeJS.Signals): Promise<number | null>;
  /** Resolves with the first address that it prints. */
  origin(): Promise<string>;
}

/** Runs one of the server's sources (`main.ts`, `testing/serve.ts`) as a process of its own. */
export function spawnProcess(
  source: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): SpawnedProcess {
  const path = fileURLToPath(new URL(`../${source}`, import.meta.url));
  // A clean environment, but for where compiled code is kept: starting then takes half as long.
  const { PATH = "", NODE_COMPILE_CACHE = "" } = process.env;
  const child = spawn(process.execPath, [path, ...args], { env: { PATH, NODE_COMPILE_CACHE, ...environment } });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const closed = once(child, "close");
  const ended = async () => {
    await closed;
    return child.exitCode;
  };
  return {
    child,
    stdout: () => stdout,
    stderr: () => stderr,
    ended,
    async kill(signal) {
      child.kill(signal);
      return ended();
    },
    origin: () =>
      waitFor(
        "the server's address",
        () => {
          if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}: ${stderr}`);
          return /http:\/\/\S+/.exec(stdout)?.[0];
        },
        60_000,
      ),
  };
}
