import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The owner that every test server is started with. */
export const owner = { name: "Ada Facilitator", email: "ada@example.test", password: "correct horse battery" };

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/**
 * The real program as a process of its own, on a free loopback port and a data directory of its own. It can be
 * stopped and started again on the same port and data, as an administrator would.
 */
export class ServerProcess {
  readonly port: number;
  readonly dataDir: string;
  #child: ChildProcess | undefined;
  #output = "";

  private constructor(port: number, dataDir: string) {
    this.port = port;
    this.dataDir = dataDir;
  }

  static async start(environment: Readonly<Record<string, string>> = adminEnvironment): Promise<ServerProcess> {
    const server = new ServerProcess(await freePort(), await mkdtemp(join(tmpdir(), "throughline-e2e-")));
    await server.start(environment);
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Its process; throws while it doesn't run. */
  get pid(): number {
    const pid = this.#child?.pid;
    if (pid === undefined) throw new Error("The server isn't running");
    return pid;
  }

  /** What the program printed; attached to a test that fails. */
  get output(): string {
    return this.#output;
  }

  async start(environment: Readonly<Record<string, string>> = adminEnvironment): Promise<void> {
    const main = fileURLToPath(new URL("../../server/src/main.ts", import.meta.url));
    const child = spawn(process.execPath, [main], {
      env: { PATH: process.env.PATH ?? "", PORT: String(this.port), DATA_DIR: this.dataDir, ...environment },
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => (this.#output += chunk.toString()));
    }
    const failed = once(child, "exit").then(() => {
      throw new Error(`The server ended before it listened:\n${this.#output}`);
    });
    // Its rejection is only of interest while we wait for the server.
    failed.catch(() => {});
    await Promise.race([this.#untilReady(), failed]);
  }

  /** Ends the program with a signal and waits until it is gone. */
  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null) return;
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  async #untilReady(): Promise<void> {
    for (let attempt = 0; attempt < 400; attempt++) {
      const ready = await fetch(`${this.origin}/readyz`).then(
        (response) => response.ok,
        () => false,
      );
      if (ready) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      setTimeout(resolve, 50);
      await promise;
    }
    throw new Error(`The server did not get ready:\n${this.#output}`);
  }
}

const adminEnvironment = { ADMIN_EMAIL: owner.email, ADMIN_PASSWORD: owner.password };
