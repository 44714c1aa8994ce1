import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { ApiError } from "@throughline/api";
import type { Logger } from "pino";
import type { Config } from "../../config/Config.ts";

const program = fileURLToPath(new URL("../../exportMain.ts", import.meta.url));

/**
 * Exports of the whole workspace while the server runs: one at a time, in a process of its own, so that reading every
 * board neither stops the event loop nor fills the server's memory. It reads one moment of the store by itself.
 */
export class WorkspaceExports {
  readonly #config: Config;
  readonly #logger: Logger;
  #isRunning = false;

  constructor(config: Config, logger: Logger) {
    this.#config = config;
    this.#logger = logger;
  }

  /** The zip's bytes as they come; the stream is destroyed when the export fails on the way. @throws ApiError `conflict` while another runs, `unavailable` when it can't be begun. */
  async start(): Promise<Readable> {
    if (this.#isRunning)
      throw new ApiError("conflict", "The workspace is being exported already; try again in a while");
    this.#isRunning = true;
    const { dataDir, databaseUrl } = this.#config;
    const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: databaseUrl ?? "" };
    const child = spawn(process.execPath, [program, "--to", "-"], { env, stdio: ["ignore", "pipe", "pipe"] });
    const { stdout, stderr } = child;
    let words = "";
    stderr.on("data", (chunk: Buffer) => (words = (words + chunk.toString()).slice(-2_000)));
    const ended = this.#follow(child, () => words);
    // Whoever asked has gone: nobody reads on.
    stdout.once("close", () => child.kill());
    const isBegun = await Promise.race([
      once(stdout, "readable").then(
        () => true,
        () => false,
      ),
      ended,
    ]);
    if (!isBegun) throw new ApiError("unavailable", "The workspace can't be exported now; the server's log says why");
    return stdout;
  }

  async #follow(child: ChildProcessByStdio<null, Readable, Readable>, words: () => string): Promise<boolean> {
    const code = await new Promise<unknown>((resolve) => child.once("close", resolve).once("error", resolve));
    this.#isRunning = false;
    if (code === 0) return true;
    this.#logger.error({ words: words(), code }, "the workspace could not be exported");
    child.stdout.destroy(new Error("The export failed"));
    return false;
  }
}
