// Preloaded into measured servers: answers for how long the event loop stood still at most since it was asked last.
import { monitorEventLoopDelay } from "node:perf_hooks";
import process from "node:process";

const sampleMs = 5;
const delays = monitorEventLoopDelay({ resolution: sampleMs });
delays.enable();
// On a busy machine the loop's delay holds other processes' work, too. A stall of ours is also processor time of this
// thread between two turns, so the smaller of the two is told.
let busiest = 0;
let before = process.threadCpuUsage();
setInterval(() => {
  const now = process.threadCpuUsage();
  busiest = Math.max(busiest, now.user + now.system - before.user - before.system);
  before = now;
}, sampleMs).unref();

process.on("message", (message) => {
  if (message !== "stall") return;
  // After the sampler has seen the last turn.
  setTimeout(() => {
    process.send?.({ stallMs: Math.min(delays.max / 1e6, busiest / 1e3) });
    delays.reset();
    busiest = 0;
  }, 2 * sampleMs);
});
process.channel?.unref();
