import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilsonInterval } from "./wilsonInterval.ts";

describe("wilsonInterval", () => {
  // With z = 2 by hand: 5 of 10 gives centre 1/2 and half-width (2/1.4)·√(0.025 + 0.01) = 0.267261.
  it("gives the worked example", () => {
    const interval = wilsonInterval(5, 10, 2);
    expect(interval?.low).toBeCloseTo(0.232739, 6);
    expect(interval?.high).toBeCloseTo(0.767261, 6);
  });
  // All of n: the lower end is n/(n + z²).
  it("stays inside 0 and 1 at the ends", () => {
    expect(wilsonInterval(16, 16, 2)).toEqual({ low: expect.closeTo(0.8, 12), high: 1 });
    expect(wilsonInterval(0, 16, 2)).toEqual({ low: 0, high: expect.closeTo(0.2, 12) });
  });
  it("knows no data and nonsense", () => {
    expect(wilsonInterval(0, 0)).toBeUndefined();
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(Number.NaN, 2)).toThrow(RangeError);
  });
  it("holds the share, and mirrors", () => {
    const cases = fc
      .integer({ min: 1, max: 500 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(cases, ([k, n]) => {
        const { low, high } = wilsonInterval(k, n) ?? { low: Number.NaN, high: Number.NaN };
        expect(low).toBeLessThanOrEqual(k / n);
        expect(high).toBeGreaterThanOrEqual(k / n);
        expect(wilsonInterval(n - k, n)?.low).toBeCloseTo(1 - high, 12);
      }),
    );
  });
});
