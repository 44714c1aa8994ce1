// Starts other programs for the scripts in this folder.
import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import process from "node:process";
import { pathToFileURL } from "node:url";

const WINDOWS = process.platform === "win32";
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
/** One Ctrl-C can reach us twice: from the terminal, and again from npm, which passes on what it gets. */
const SAME_KEYPRESS_MS = 500;
const PARENT_CHECK_MS = 500;

/** An error whose message is meant for the person at the terminal; `reportFailure` prints it without a stack. */
export class PlainError extends Error {}

/**
 * Runs a command to its end and resolves with its exit code. SIGINT, SIGTERM and SIGHUP are passed on exactly once,
 * and the command decides when it is done.
 *
 * The child gets a process group of its own, so that a terminal's Ctrl-C can't reach it past us: it would arrive
 * twice, and a server that is saving its last edits takes a second Ctrl-C as "stop at once".
 */
export function run(command, args, { env = process.env, cwd = process.cwd(), stdio = "inherit", started } = {}) {
  const child = spawn(command, args, {
    env,
    cwd,
    stdio,
    detached: !WINDOWS,
    shell: WINDOWS && /\.cmd$/i.test(command),
  });
  started?.(child);
  let lastPassed = -Infinity;
  const pass = (signal) => {
    const now = performance.now();
    if (now - lastPassed < SAME_KEYPRESS_MS) return;
    lastPassed = now;
    send(child, signal);
  };
  for (const signal of SIGNALS) process.on(signal, pass);
  const parentWatch = watchParent(() => pass("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? (signal === "SIGINT" ? 130 : 1)));
  }).finally(() => {
    clearInterval(parentWatch);
    for (const signal of SIGNALS) process.off(signal, pass);
  });
}

/**
 * Under npm, a parent that is gone means that npm was killed: nobody is left who could stop the command, and a server
 * would keep its port for ever. Started by hand (or with nohup) the command may outlive the shell.
 */
function watchParent(gone) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone();
  }, PARENT_CHECK_MS);
  return timer.unref();
}

function send(child, signal) {
  try {
    if (WINDOWS) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    // The group is gone already: its exit is about to be reported.
    if (error.code !== "ESRCH") throw error;
  }
}

/** Prints what went wrong (one line for a `PlainError`) and makes this process exit with 1. */
export function reportFailure(error) {
  console.error(error instanceof PlainError ? `\n${error.message}` : error);
  process.exitCode = 1;
}

/** Whether the module with this `import.meta.url` is the one that Node was started with. */
export function isEntry(url) {
  return process.argv[1] !== undefined && url === pathToFileURL(realpathSync(process.argv[1])).href;
}
