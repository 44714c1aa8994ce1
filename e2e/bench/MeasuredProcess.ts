import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { cpuTime } from "./cpuTime.ts";

/** What a process keeps in memory, after it was made to collect its garbage. */
export interface ProcessMemory {
  /** JavaScript objects and the bytes of typed arrays, in MB. */
  readonly heapMb: number;
  readonly residentMb: number;
}

const probes = ["memoryProbe.ts", "stallProbe.ts"].map((file) => fileURLToPath(new URL(file, import.meta.url)));

/** A process is at rest when it takes less than a tenth of a processor for three times this long, in milliseconds. */
const restMs = 1_000;

/** A server in a process of its own, whose processor time and memory can be read from outside. Linux only. */
export class MeasuredProcess {
  readonly #child: ChildProcess;
  readonly #printed: Promise<string>;

  /** Starts a Node program. It need not know that it is measured. */
  constructor(program: string, environment: Readonly<Record<string, string>> = {}, preload: readonly string[] = []) {
    const imports = [...probes, ...preload].flatMap((path) => ["--import", path]);
    this.#child = spawn(process.execPath, ["--expose-gc", ...imports, program], {
      env: { PATH: process.env.PATH ?? "", ...environment },
      stdio: ["ignore", "pipe", 2, "ipc"],
    });
    this.#printed = this.#firstLine();
  }

  /** Resolves with the first line that it prints. */
  printed(): Promise<string> {
    return this.#printed;
  }

  /** Seconds of processor time that it has used up to now, all its threads together. */
  cpuSeconds(): number {
    return cpuTime(this.#child.pid ?? 0) / 1_000;
  }

  /** Resolves when it has come to rest: what a change leaves to be done afterwards, in whatever thread, is done. */
  async atRest(): Promise<void> {
    for (let calm = 0; calm < 3;) {
      const before = this.cpuSeconds();
      await new Promise((resolve) => setTimeout(resolve, restMs));
      calm = (this.cpuSeconds() - before) * 1_000 < restMs / 10 ? calm + 1 : 0;
    }
  }

  async memory(): Promise<ProcessMemory> {
    return (await this.#ask("memory")) as ProcessMemory;
  }

  /** For how many milliseconds its event loop stood still at most since this was asked last. */
  async longestStall(): Promise<number> {
    const { stallMs } = (await this.#ask("stall")) as { readonly stallMs: number };
    return stallMs;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, "exit");
    this.#child.kill("SIGTERM");
    const kill = setTimeout(() => this.#child.kill("SIGKILL"), 10_000);
    await gone;
    clearTimeout(kill);
  }

  /** Asks one of the probes. One question at a time. */
  async #ask(question: string): Promise<unknown> {
    const answer = once(this.#child, "message");
    this.#child.send(question);
    const [said] = await answer;
    return said;
  }

  async #firstLine(): Promise<string> {
    let text = "";
    for await (const chunk of this.#child.stdout ?? []) {
      text += String(chunk);
      if (text.includes("\n")) break;
    }
    // What else it prints is nobody's business, but must not fill the pipe.
    this.#child.stdout?.resume();
    if (!text.includes("\n")) throw new Error(`It ended without a word: ${this.#child.exitCode}`);
    return text.split("\n", 1)[0] ?? "";
  }
}
