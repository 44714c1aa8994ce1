/** The value below which a share (0–1) of the samples lies; nearest rank. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

/** Rounded to two decimals, for reading. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** How long something takes, in milliseconds. */
export async function timed(task: () => unknown): Promise<number> {
  const from = performance.now();
  await task();
  return performance.now() - from;
}
