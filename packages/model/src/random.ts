/** Gives numbers in [0, 1); injected wherever chance is used, so that a test can replay it from a seed. */
export type Random = () => number;

/** Chance from the platform's generator; for ids and jitter, not for secrets. */
export const platformRandom: Random = () => {
  const word = new Uint32Array(1);
  crypto.getRandomValues(word);
  return (word[0] ?? 0) / 2 ** 32;
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
