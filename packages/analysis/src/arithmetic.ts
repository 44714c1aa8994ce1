import { compareBigints } from "./fraction.ts";

/**
 * Exact arithmetic on sums over a common denominator, for the linkage: in plain numbers when none can overflow, else in
 * BigInt. A sum of `count` terms is compared with another as averages.
 */
export interface Arithmetic<Sum> {
  readonly fromBigint: (value: bigint) => Sum;
  readonly toBigint: (sum: Sum) => bigint;
  readonly add: (a: Sum, b: Sum) => Sum;
  /** A sum taken a whole number of times. */
  readonly multiply: (sum: Sum, times: number) => Sum;
  /** Sign of aSum/aCount − bSum/bCount, exactly. */
  readonly compare: (aSum: Sum, aCount: number, bSum: Sum, bCount: number) => number;
}

/** For sums whose products with a count stay below 2^53. */
export const numberArithmetic: Arithmetic<number> = {
  fromBigint: Number,
  toBigint: BigInt,
  add: (a, b) => a + b,
  multiply: (sum, times) => sum * times,
  compare: (aSum, aCount, bSum, bCount) => aSum * bCount - bSum * aCount,
};

/** For sums of any size; most comparisons are settled in floating point, far from any rounding error. */
export const bigintArithmetic: Arithmetic<bigint> = {
  fromBigint: (value) => value,
  toBigint: (sum) => sum,
  add: (a, b) => a + b,
  multiply: (sum, times) => sum * BigInt(times),
  compare: (aSum, aCount, bSum, bCount) => {
    const a = Number(aSum) / aCount;
    const b = Number(bSum) / bCount;
    // With sums beyond the floating-point range this is NaN > NaN, and the exact way is taken.
    if (Math.abs(a - b) > 1e-9 * Math.max(a, b)) return a - b;
    return compareBigints(aSum * BigInt(bCount), bSum * BigInt(aCount));
  },
};
