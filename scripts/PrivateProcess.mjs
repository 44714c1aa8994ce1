// A server program on a loopback port of its own, started and ended by the scripts in this folder.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

const START_MS = 30_000;
const POLL_MS = 20;

/** What PostgreSQL and Redis have in common. Subclasses say how to start the program and when it answers. */
export class PrivateProcess {
  port;
  #child;
  #output = "";

  /** The process id; undefined while it doesn't run. */
  get pid() {
    return this.#child?.pid;
  }

  /**
   * Starts it on the port that it had before, or on a free one. Throws when it doesn't answer within half a minute.
   * Tries again while it ends early: another program may have taken the port in the meantime, and a PostgreSQL whose
   * predecessor was killed has to wait for what that left.
   */
  async start() {
    if (this.#child) return;
    const isFirst = this.port === undefined;
    const until = performance.now() + START_MS;
    for (;;) {
      if (isFirst) this.port = await freePort();
      this.#spawn(this.command());
      while (this.#child && performance.now() < until) {
        if (await this.isReady()) return;
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
      if (performance.now() > until) break;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS * 5));
    }
    await this.kill();
    throw new Error(`It didn't answer: ${this.#output.trim().slice(-500)}`);
  }

  /** Ends it in an orderly way. */
  stop() {
    return this.#end("SIGINT");
  }

  /** Ends it as a power cut would. */
  kill() {
    return this.#end("SIGKILL");
  }

  async #end(signal) {
    const child = this.#child;
    if (!child) return;
    const exit = once(child, "exit");
    child.kill(signal);
    await exit;
  }

  #spawn([program, args, options]) {
    this.#output = "";
    const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    const gone = () => {
      if (this.#child === child) this.#child = undefined;
    };
    this.#child = child;
    child.on("exit", gone);
    child.on("error", (error) => {
      this.#output += error.message;
      gone();
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (text) => (this.#output = `${this.#output}${text}`.slice(-2_000)));
    }
  }
}

async function freePort() {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
