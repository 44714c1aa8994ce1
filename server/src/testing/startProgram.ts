import { spawnProcess, type SpawnedProcess } from "./spawnProcess.ts";
import { ownerEnvironment, testOwner } from "./startProductServer.ts";
import { TestBrowser } from "./TestBrowser.ts";

/** The program itself as a process of its own, started as an administrator starts it. */
export interface Program {
  readonly origin: string;
  readonly process: SpawnedProcess;
  /** A browser in which the owner is signed in. */
  owner(): Promise<TestBrowser>;
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** Starts the program on a free port. `environment` says where its store is. */
export async function startProgram(environment: Readonly<Record<string, string>>): Promise<Program> {
  const process = spawnProcess("main.ts", [], { PORT: "0", LOG_LEVEL: "silent", ...ownerEnvironment, ...environment });
  const origin = await process.origin();
  return {
    origin,
    process,
    async owner() {
      const browser = new TestBrowser(origin);
      const response = await browser.send("POST", "/api/auth/sign-in/email", testOwner);
      if (!response.ok) throw new Error(`The owner can't sign in: ${response.status}`);
      return browser;
    },
    async kill(signal) {
      await process.kill(signal);
    },
  };
}

/** What one of the program's commands said and how it ended. */
export interface CommandOutcome {
  readonly code: number | null;
  readonly words: string;
}

/** Runs one of the program's commands (`backupMain.ts`, `restoreMain.ts`, …) to its end. */
export async function runProgram(
  source: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<CommandOutcome> {
  const process = spawnProcess(source, args, environment);
  const code = await process.ended();
  return { code, words: process.stderr() };
}
