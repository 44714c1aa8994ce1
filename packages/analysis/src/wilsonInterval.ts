/** A range of shares, 0…1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The standard normal quantile that leaves 2.5 % on each side. */
const Z_95 = 1.959963984540054;

/**
 * The Wilson score interval for a share of `successes` among `n` people (Wilson 1927), at 95 % unless another normal
 * quantile is given. Undefined for n = 0: no data. Throws a RangeError unless 0 ≤ successes ≤ n.
 */
export function wilsonInterval(successes: number, n: number, z = Z_95): Interval | undefined {
  if (!(successes >= 0 && successes <= n)) throw new RangeError(`${successes} of ${n} is not a share.`);
  if (n === 0) return undefined;
  const share = successes / n;
  const shrink = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / shrink;
  const half = (z / shrink) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  // At the ends the interval touches 0 and 1 exactly; rounding must not push it past them.
  return { low: successes === 0 ? 0 : centre - half, high: successes === n ? 1 : centre + half };
}
