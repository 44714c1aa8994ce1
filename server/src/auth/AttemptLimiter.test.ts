import { describe, expect, it } from "vitest";
import { AttemptLimiter } from "./AttemptLimiter.ts";

const limits = { attempts: 3, windowMs: 1_000, keys: 2 };

describe("AttemptLimiter", () => {
  it("lets so many through in a window, each key for itself, and says how long to wait", () => {
    const limiter = new AttemptLimiter(limits);
    expect([0, 1, 2, 3, 999].map((now) => limiter.take("anna", now))).toEqual([0, 0, 0, 997, 1]);
    expect(limiter.take("ben", 500)).toBe(0);
    expect(limiter.take("anna", 1_000)).toBe(0);
  });

  it("begins anew after a right one", () => {
    const limiter = new AttemptLimiter(limits);
    for (let n = 0; n < 5; n++) limiter.take("anna", n);
    limiter.clear("anna");
    expect(limiter.take("anna", 6)).toBe(0);
  });

  it("remembers a bounded number of keys, those that began last", () => {
    const limiter = new AttemptLimiter(limits);
    for (let n = 0; n < 5; n++) limiter.take("anna", n);
    limiter.take("ben", 10);
    expect(limiter.take("anna", 11)).toBe(989);
    limiter.take("cleo", 12);
    expect(limiter.take("anna", 13)).toBe(0);
  });
});
