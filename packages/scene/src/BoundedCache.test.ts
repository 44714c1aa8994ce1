import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BoundedCache } from "./BoundedCache.ts";

describe("BoundedCache", () => {
  it("keeps what is used while others come and go", () => {
    const cache = new BoundedCache<number, string>(4);
    cache.set(0, "kept");
    for (let i = 1; i < 50; i += 1) {
      cache.set(i, "passing");
      expect(cache.get(0)).toBe("kept");
    }
    expect(cache.get(1)).toBeUndefined();
  });

  it("never outgrows its capacity, never answers wrongly, and has the newest half (property)", () => {
    const steps = fc.array(fc.record({ key: fc.integer({ min: 0, max: 30 }), set: fc.boolean() }), { maxLength: 200 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 12 }), (all, half) => {
        const cache = new BoundedCache<number, number>(2 * half);
        const truth = new Map<number, number>();
        let newest: number[] = [];
        all.forEach(({ key, set }, i) => {
          if (set) {
            cache.set(key, i);
            truth.set(key, i);
            newest = [key, ...newest.filter((other) => other !== key)].slice(0, half);
          } else expect([truth.get(key), undefined]).toContain(cache.get(key));
          expect(newest.every((held) => cache.get(held) === truth.get(held))).toBe(true);
          expect(cache.size).toBeLessThanOrEqual(2 * half);
        });
      }),
    );
  });
});
