import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, it } from "vitest";
import { watchStalls } from "./watchStalls.ts";

/** Works until the processor has been busy for so long. */
function work(ms: number): void {
  const busy = () => process.threadCpuUsage().user / 1e3;
  const until = busy() + ms;
  while (busy() < until);
}

it("counts the longest turn in which this thread worked, and not those in which it waited for the processor", async () => {
  const end = watchStalls();
  work(120);
  await nextTurn();
  expect(end()).toBeGreaterThanOrEqual(120);
  const idle = watchStalls();
  // The clock goes on, this thread doesn't.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150);
  await nextTurn();
  expect(idle()).toBeLessThan(100);
});
