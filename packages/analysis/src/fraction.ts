/** An exact, reduced ratio with a positive denominator: tree heights, where floating point would hide ties. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The reduced fraction. Throws a RangeError when the denominator is not positive. */
export function toFraction(numerator: bigint, denominator: bigint): Fraction {
  if (denominator <= 0n) throw new RangeError("A fraction's denominator must be positive.");
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** The nearest number. */
export function fractionToNumber({ numerator, denominator }: Fraction): number {
  return Number(numerator) / Number(denominator);
}

/** Negative, 0 or positive as a is less than, exactly equal to, or more than b. */
export function compareFractions(a: Fraction, b: Fraction): number {
  return compareBigints(a.numerator * b.denominator, b.numerator * a.denominator);
}

/**
 * Compares a/b with c/d (integers, b and d positive) exactly, by cross multiplication; in plain numbers where the
 * products are exact, else in BigInt.
 */
export function compareRatios(a: number, b: number, c: number, d: number): number {
  const left = a * d;
  const right = c * b;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right;
  return compareBigints(BigInt(a) * BigInt(d), BigInt(c) * BigInt(b));
}

/** -1, 0 or 1. */
export function compareBigints(a: bigint, b: bigint): number {
  return a < b ? -1 : Number(a > b);
}

/** The least positive integer that each of these positive integers divides; 1 for none. */
export function leastCommonMultiple(integers: Iterable<number>): bigint {
  let multiple = 1n;
  for (const integer of new Set(integers)) {
    multiple = (multiple / greatestCommonDivisor(multiple, BigInt(integer))) * BigInt(integer);
  }
  return multiple;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
