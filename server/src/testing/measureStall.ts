import { watchStalls } from "./watchStalls.ts";

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
