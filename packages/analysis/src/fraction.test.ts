import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bigintArithmetic, numberArithmetic } from "./arithmetic.ts";
import { compareFractions, compareRatios, fractionToNumber, leastCommonMultiple, toFraction } from "./fraction.ts";

const small = fc.integer({ min: 0, max: 10_000 });
const positive = fc.integer({ min: 1, max: 10_000 });

describe("fractions", () => {
  it("are reduced", () => {
    expect(toFraction(6n, 8n)).toEqual({ numerator: 3n, denominator: 4n });
    expect(toFraction(0n, 5n)).toEqual({ numerator: 0n, denominator: 1n });
    expect(fractionToNumber(toFraction(6n, 8n))).toBe(0.75);
    expect(() => toFraction(1n, 0n)).toThrow(RangeError);
  });
  it("see the tie that floating point hides: (1/10 + 2/10) / 1 and 3/10", () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(compareFractions(toFraction(1n * 10n + 2n * 10n, 100n), toFraction(3n, 10n))).toBe(0);
  });
  it("stay exact where products pass 2^53", () => {
    const big = Number.MAX_SAFE_INTEGER;
    expect((big - 1) / big).toBe((big - 2) / (big - 1));
    expect(compareRatios(big - 1, big, big - 2, big - 1)).toBeGreaterThan(0);
    expect(compareRatios(big, 3, big, 3)).toBe(0);
  });
});

describe("leastCommonMultiple", () => {
  it("passes what numbers can hold", () => {
    expect(leastCommonMultiple([])).toBe(1n);
    expect(leastCommonMultiple([4, 6, 6])).toBe(12n);
    const upTo43 = Array.from({ length: 43 }, (_, i) => i + 1);
    expect(leastCommonMultiple(upTo43)).toBe(9419588158802421600n);
  });
});

describe("arithmetic", () => {
  it("orders averages alike in numbers and in BigInt", () => {
    fc.assert(
      fc.property(small, positive, small, positive, (a, b, c, d) => {
        const sign = Math.sign(compareRatios(a, b, c, d));
        expect(Math.sign(numberArithmetic.compare(a, b, c, d))).toBe(sign);
        expect(Math.sign(bigintArithmetic.compare(BigInt(a), b, BigInt(c), d))).toBe(sign);
      }),
    );
  });
  it.each([10n ** 30n, 10n ** 400n])("tells a tie from the least difference in sums of any size", (sum) => {
    expect(bigintArithmetic.compare(sum * 3n, 3, sum, 1)).toBe(0);
    expect(bigintArithmetic.compare(sum * 3n + 1n, 3, sum, 1)).toBeGreaterThan(0);
    expect(bigintArithmetic.compare(sum * 3n - 1n, 3, sum, 1)).toBeLessThan(0);
    expect(bigintArithmetic.compare(sum, 1, sum * 4n, 2)).toBeLessThan(0);
  });
});
