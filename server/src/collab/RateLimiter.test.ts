import { describe, expect, it } from "vitest";
import { RateLimiter } from "./RateLimiter.ts";

const taken = (limiter: RateLimiter, times: number, now: number) =>
  Array.from({ length: times }, () => limiter.take(now)).filter(Boolean).length;

describe("RateLimiter", () => {
  it("lets two seconds' worth through at once, then so many a second", () => {
    const limiter = new RateLimiter({ perSecond: 10 }, 0);
    expect(taken(limiter, 100, 0)).toBe(20);
    expect(taken(limiter, 100, 500)).toBe(5);
    expect(taken(limiter, 100, 60_000)).toBe(20);
  });

  it("gives nothing back when the clock is set back", () => {
    const limiter = new RateLimiter({ perSecond: 10 }, 10_000);
    expect(taken(limiter, 100, 10_000)).toBe(20);
    expect(taken(limiter, 100, 0)).toBe(0);
  });

  it("counts what is large for more, and says how long what has happened takes to be made up for", () => {
    const limiter = new RateLimiter({ perSecond: 100, burst: 1_000 }, 0);
    expect(limiter.take(0, 1_001)).toBe(false);
    expect(limiter.spend(0, 900)).toBe(0);
    expect(limiter.spend(0, 600)).toBe(5_000);
    expect(limiter.take(4_000)).toBe(false);
    expect(limiter.spend(6_000, 50)).toBe(0);
  });
});
