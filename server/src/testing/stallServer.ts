import { monitorEventLoopDelay } from "node:perf_hooks";
import { parentPort } from "node:worker_threads";
import { startProductServer } from "./startProductServer.ts";

// Entry of a thread that is a whole server, and says for how long its event loop stood still. In a thread of its own what
// tests do themselves doesn't count.

const sampleMs = 2;
const server = await startProductServer();

/** Begins to watch; what it gives ends that, and says the longest standstill in ms. See `measureStall`. */
function watch(): () => number {
  const delays = monitorEventLoopDelay({ resolution: sampleMs });
  let busiest = 0;
  let before = process.threadCpuUsage();
  const look = () => {
    const now = process.threadCpuUsage();
    busiest = Math.max(busiest, now.user + now.system - before.user - before.system);
    before = now;
  };
  const sampler = setInterval(look, sampleMs);
  delays.enable();
  return () => {
    look();
    delays.disable();
    clearInterval(sampler);
    return Math.min(delays.max / 1e6, busiest / 1e3);
  };
}

let end = () => 0;

async function answer(said: "begin" | "end" | "stop"): Promise<object> {
  if (said === "end") return { stallMs: end() };
  if (said === "begin") end = watch();
  else await server.stop();
  return {};
}

parentPort?.on("message", (said: "begin" | "end" | "stop") => {
  void answer(said).then((answered) => parentPort?.postMessage(answered, []));
});
parentPort?.postMessage({ origin: server.origin }, []);
