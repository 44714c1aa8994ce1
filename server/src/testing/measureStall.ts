import { watchStalls } from "./watchStalls.ts";

/** Nothing that anybody asks for or sends may keep everybody else waiting for longer, in ms. */
export const longestStallMs = 100;

/**
 * Other things stall, too: collecting garbage, code that is compiled, a machine that is busy with others. Work that
 * isn't bounded does so each time.
 */
const attempts = 3;

/** The longest time in ms for which one turn of this event loop kept everybody waiting while `run` ran; see `watchStalls`. */
export async function measureStall(run: () => Promise<void>): Promise<number> {
  const end = watchStalls();
  try {
    await run();
  } catch (error) {
    end();
    throw error;
  }
  return end();
}

/** Fails when `run` keeps this event loop from everybody for too long each time; it runs again, twice at most, where it did. */
export async function expectNoStall(run: () => Promise<void>, limitMs: number = longestStallMs): Promise<void> {
  let shortest = Infinity;
  for (let attempt = 0; attempt < attempts && shortest >= limitMs; attempt += 1) {
    shortest = Math.min(shortest, await measureStall(run));
  }
  if (shortest >= limitMs) throw new Error(`One turn took ${shortest} ms; ${limitMs} ms are the most`);
}
