const sampleMs = 2;

/**
 * Begins to watch this thread's event loop; what it gives ends that, and says the longest time in ms for which one turn
 * of it kept everybody waiting. Counted is the time for which the processor worked for this thread between two turns: it
 * is never more than the clock says, but on a busy machine the clock also holds other programs' work.
 */
export function watchStalls(): () => number {
  let longest = 0;
  let before = process.threadCpuUsage();
  const look = () => {
    const now = process.threadCpuUsage();
    longest = Math.max(longest, now.user + now.system - before.user - before.system);
    before = now;
  };
  const sampler = setInterval(look, sampleMs);
  return () => {
    look();
    clearInterval(sampler);
    return longest / 1e3;
  };
}
