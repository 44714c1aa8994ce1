import { monitorEventLoopDelay } from "node:perf_hooks";

const sampleMs = 5;

/**
 * The longest time in ms for which the event loop stood still while `run` ran. On a machine that is busy with other
 * processes the loop's delay holds their work too; a stall of ours also shows as processor time of this thread
 * between two turns, so the smaller of the two is taken.
 */
export async function measureStall(run: () => Promise<void>): Promise<number> {
  const delays = monitorEventLoopDelay({ resolution: sampleMs });
  let busiest = 0;
  let before = process.threadCpuUsage();
  const sampler = setInterval(() => {
    const now = process.threadCpuUsage();
    busiest = Math.max(busiest, now.user + now.system - before.user - before.system);
    before = now;
  }, sampleMs);
  delays.enable();
  try {
    await run();
  } finally {
    delays.disable();
    clearInterval(sampler);
  }
  return Math.min(delays.max / 1e6, busiest / 1e3);
}
