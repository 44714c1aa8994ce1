import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../../../../scripts/service.mjs", import.meta.url));

/** A PostgreSQL or Redis of a test's own, which it may kill. Ends with this process at the latest. */
export interface PrivateService {
  /** Where it answers; the same after it was started again. For PostgreSQL: as superuser of an empty database. */
  readonly url: string;
  /** Its process id; undefined while it doesn't run. */
  pid(): number | undefined;
  /** Ends it as a power cut of the program would (SIGKILL). */
  kill(): Promise<void>;
  /** Ends it in an orderly way, which disconnects everybody. */
  stop(): Promise<void>;
  /** Starts it again, on the same data and port; resolves when it answers. */
  start(): Promise<void>;
  /** Ends it for good and removes what it wrote. Safe to call twice. */
  end(): Promise<void>;
}

/** Starts a private PostgreSQL with fsync on. Rejects with what to do when there is none and none can be installed. */
export function startPostgres(): Promise<PrivateService> {
  return startService("postgres");
}

/** Starts a private Redis that keeps nothing. Rejects with what to do when there is none and none can be installed. */
export function startRedis(): Promise<PrivateService> {
  return startService("redis");
}

async function startService(name: "postgres" | "redis"): Promise<PrivateService> {
  // In a group of its own, or Ctrl-C would end the service before the test that uses it. It ends when its input does.
  const child = spawn(process.execPath, [script, name], { stdio: ["pipe", "pipe", "inherit"], detached: true });
  const ended = once(child, "exit");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let state: { url?: string; pid?: number; problem?: string } = {};
  const readAnswer = async () => {
    const line = await lines.next();
    state = line.done === true ? { problem: "its keeper ended" } : (JSON.parse(line.value) as typeof state);
    if (state.problem !== undefined) throw new Error(`${name}: ${state.problem}`);
  };
  const tell = async (command: "kill" | "stop" | "start") => {
    child.stdin.write(`${command}\n`);
    await readAnswer();
  };
  const end = async () => {
    child.stdin.end();
    await ended;
  };
  try {
    await readAnswer();
  } catch (error) {
    await end();
    throw error;
  }
  return {
    url: state.url ?? "",
    pid: () => state.pid,
    kill: () => tell("kill"),
    stop: () => tell("stop"),
    start: () => tell("start"),
    end,
  };
}
