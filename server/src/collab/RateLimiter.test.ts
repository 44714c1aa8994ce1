import { describe, expect, it } from "vitest";
import { RateLimiter } from "./RateLimiter.ts";

const taken = (limiter: RateLimiter, times: number, now: number) =>
  Array.from({ length: times }, () => limiter.take(now)).filter(Boolean).length;

describe("RateLimiter", () => {
  it("lets two seconds' worth through at once, then so many a second", () => {
    const limiter = new RateLimiter(10, 0);
    expect(taken(limiter, 100, 0)).toBe(20);
    expect(taken(limiter, 100, 500)).toBe(5);
    expect(taken(limiter, 100, 60_000)).toBe(20);
  });

  it("gives nothing back when the clock is set back", () => {
    const limiter = new RateLimiter(10, 10_000);
    expect(taken(limiter, 100, 10_000)).toBe(20);
    expect(taken(limiter, 100, 0)).toBe(0);
  });
});
