/** Gives numbers in [0, 1); injected wherever chance is used, so that a test can replay it from a seed. */
export type Random = () => number;

/** Words drawn in advance: asking the platform for each one dominates an import of 10,000 cards. */
const pool = new Uint32Array(512);
let used = pool.length;

/** Chance from the platform's generator; for ids and jitter, not for secrets. */
export const platformRandom: Random = () => {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  return (pool[used++] ?? 0) / 2 ** 32;
};

/** A reproducible generator (mulberry32) for tests and benchmarks; the same seed gives the same numbers. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
