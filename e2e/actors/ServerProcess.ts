import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { letTimePass, openSqliteStore, writeAsNewer } from "@throughline/server/testing";
import { freePort } from "../freePort.ts";

/** The owner that every test server is started with. */
export const owner = { name: "Ada Facilitator", email: "ada@example.test", password: "correct horse battery" };

/** The longest that the program may take to start, on a busy machine. */
const startMs = 120_000;

/**
 * The real program as a process of its own, on a free loopback port and a data directory of its own. It can be
 * stopped and started again on the same port and data, as an administrator would.
 */
export class ServerProcess {
  readonly port: number;
  readonly dataDir: string;
  #child: ChildProcess | undefined;
  #output = "";
  /** Its database, for what no hands can do; open until the program ends. */
  #store: ReturnType<typeof openSqliteStore> | undefined;
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
    const { promise: isRunning, resolve, reject } = Promise.withResolvers<void>();
    const fail = (what: string) => reject(new Error(`The server ${what}:\n${this.#output}`));
    const timer = setTimeout(() => fail("did not get ready"), startMs);
    child.once("exit", () => fail("ended before it listened"));
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      this.#output += chunk.toString();
      said += chunk.toString();
      if (said.includes("Throughline is running on")) resolve();
    });
    child.stderr.on("data", (chunk: Buffer) => (this.#output += chunk.toString()));
    await isRunning.finally(() => clearTimeout(timer));
  }

  /** Ends the program with a signal and waits until it is gone. */
  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    const child = this.#child;
    const store = this.#store;
    this.#child = undefined;
    this.#store = undefined;
    await (await store)?.close();
    if (!child || child.exitCode !== null) return;
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  }

  /** Writes everything into a backup file, while it runs or not. */
  backsUp(file: string): Promise<void> {
    return this.#runs("backupMain.ts", "--to", file);
  }

  /** Makes a board's past older, as if nobody had written on it for a while: what was done is a moment that is over. */
  async letsTimePass(board: string): Promise<void> {
    this.#store ??= openSqliteStore(join(this.dataDir, "throughline.db"));
    await letTimePass(await this.#store, board);
  }

  /** Leaves a board as a newer program would, to which this one is put back: with the program stopped in between. */
  async putsBackUnder(board: string): Promise<void> {
    await this.stop();
    const store = await openSqliteStore(join(this.dataDir, "throughline.db"));
    await writeAsNewer(store, board);
    await store.close();
    await this.start();
  }

  /** Puts a backup in the place of what is there, with the program stopped in between. */
  async restores(file: string): Promise<void> {
    await this.stop();
    await this.#runs("restoreMain.ts", file, "--force");
    await this.start();
  }

  /** Runs a command of the administrator's on the same data. Throws with what it said when it fails. */
  async #runs(program: string, ...args: string[]): Promise<void> {
    const main = fileURLToPath(new URL(`../../server/src/${program}`, import.meta.url));
    const child = spawn(process.execPath, [main, ...args], {
      env: { PATH: process.env.PATH ?? "", DATA_DIR: this.dataDir },
    });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    const [code] = await once(child, "close");
    if (code !== 0) throw new Error(`${program} ended with ${String(code)}:\n${said}`);
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

const adminEnvironment = { ADMIN_EMAIL: owner.email, ADMIN_PASSWORD: owner.password };
