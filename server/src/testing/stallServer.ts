import { parentPort } from "node:worker_threads";
import { startProductServer } from "./startProductServer.ts";
import { watchStalls } from "./watchStalls.ts";

// Entry of a thread that is a whole server, and says for how long its event loop stood still. In a thread of its own what
// tests do themselves doesn't count.

const server = await startProductServer();
let end = () => 0;

async function answer(said: "begin" | "end" | "stop"): Promise<object> {
  if (said === "end") return { stallMs: end() };
  if (said === "begin") end = watchStalls();
  else await server.stop();
  return {};
}

parentPort?.on("message", (said: "begin" | "end" | "stop") => {
  void answer(said).then((answered) => parentPort?.postMessage(answered, []));
});
parentPort?.postMessage({ origin: server.origin }, []);
