import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { TestBrowser } from "./TestBrowser.ts";
import { testOwner } from "./startProductServer.ts";

/** A real server in a thread of its own, whose event loop is watched. */
export interface StallServer {
  readonly origin: string;
  owner(): Promise<TestBrowser>;
  /** The longest time in ms for which its event loop stood still while `run` ran, and what `run` gave. */
  stallOf<Result>(run: () => Promise<Result>): Promise<{ readonly stallMs: number; readonly result: Result }>;
  stop(): Promise<void>;
}

/** Starts one. */
export async function startStallServer(): Promise<StallServer> {
  const worker = new Worker(new URL("./stallServer.ts", import.meta.url), { stdout: false });
  const ask = async (said?: "begin" | "end" | "stop") => {
    if (said !== undefined) worker.postMessage(said, []);
    const [answer] = await once(worker, "message");
    return answer as { readonly origin?: string; readonly stallMs?: number };
  };
  const { origin = "" } = await ask();
  return {
    origin,
    async owner() {
      const browser = new TestBrowser(origin);
      await browser.send("POST", "/api/auth/sign-in/email", testOwner);
      return browser;
    },
    async stallOf(run) {
      await ask("begin");
      const result = await run();
      const { stallMs = Infinity } = await ask("end");
      return { stallMs, result };
    },
    async stop() {
      await ask("stop");
      await worker.terminate();
    },
  };
}
