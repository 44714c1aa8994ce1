import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  containsPoint,
  containsRect,
  distanceToRect,
  inflateRect,
  intersectsRect,
  rectOfPoints,
  translateRect,
  unionAll,
  unionRect,
} from "./rect.ts";

const side = fc.integer({ min: 0, max: 50 });
const place = fc.integer({ min: -50, max: 50 });
const rects = fc.record({ x: place, y: place, width: side, height: side });
const points = fc.record({ x: place, y: place });

describe("rectangles", () => {
  it("a union is the smallest that contains both (property)", () => {
    fc.assert(
      fc.property(rects, rects, (a, b) => {
        const both = unionRect(a, b);
        expect(containsRect(both, a) && containsRect(both, b)).toBe(true);
        expect(unionRect(b, a)).toEqual(both);
        const corners = [a, b].flatMap((r) => [r, { x: r.x + r.width, y: r.y + r.height }]);
        expect(rectOfPoints(corners)).toEqual(both);
      }),
    );
  });

  it("two meet exactly when they share a whole-numbered point (property)", () => {
    fc.assert(
      fc.property(rects, rects, (a, b) => {
        // With whole numbers the nearest point of b to a's corner region is found by clamping.
        const shared = { x: Math.max(a.x, b.x), y: Math.max(a.y, b.y) };
        expect(intersectsRect(a, b)).toBe(containsPoint(a, shared) && containsPoint(b, shared));
      }),
    );
  });

  it("the distance is 0 exactly for points inside, and inflating by it reaches the point (property)", () => {
    fc.assert(
      fc.property(rects, points, (rect, point) => {
        const distance = distanceToRect(rect, point);
        expect(distance === 0).toBe(containsPoint(rect, point));
        expect(containsPoint(inflateRect(rect, distance + 1e-9), point)).toBe(true);
      }),
    );
  });

  it("known answers", () => {
    expect(distanceToRect({ x: 0, y: 0, width: 10, height: 10 }, { x: 13, y: 14 })).toBe(5);
    expect(inflateRect({ x: 0, y: 0, width: 10, height: 4 }, -3)).toEqual({ x: 3, y: 2, width: 4, height: 0 });
    expect(intersectsRect({ x: 0, y: 0, width: 1, height: 1 }, { x: 1, y: 1, width: 1, height: 1 })).toBe(true);
    expect(unionAll([])).toBeUndefined();
    expect(rectOfPoints([])).toBeUndefined();
    const rect = { x: 1, y: 2, width: 3, height: 4 };
    expect(translateRect(rect, 0, 0)).toBe(rect);
    expect(translateRect(rect, 1, -1)).toEqual({ x: 2, y: 1, width: 3, height: 4 });
  });
});
