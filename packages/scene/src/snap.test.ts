import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rect } from "./rect.ts";
import { snapRect } from "./snap.ts";

const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });

describe("snapRect", () => {
  it("snaps an edge to another's edge and shows a line along both", () => {
    expect(snapRect(rect(103, 200, 50, 40), [rect(100, 0, 80, 40)], 5)).toEqual({
      dx: -3,
      dy: 0,
      guides: [{ axis: "x", at: 100, from: 0, to: 240 }],
    });
  });

  it("snaps middles to middles, each axis by itself", () => {
    const { dx, dy, guides } = snapRect(rect(8, 101, 20, 20), [rect(0, 0, 40, 10), rect(200, 96, 10, 30)], 5);
    expect([dx, dy]).toEqual([2, 0]);
    expect(guides).toContainEqual({ axis: "y", at: 111, from: 10, to: 210 });
  });

  it("takes the nearest, and nothing beyond the threshold", () => {
    expect(snapRect(rect(10, 500, 10, 10), [rect(7, 0, 1, 1), rect(11, 0, 1, 1)], 5).dx).toBe(1);
    expect(snapRect(rect(10, 500, 10, 10), [rect(30, 0, 10, 10)], 5)).toEqual({ dx: 0, dy: 0, guides: [] });
    expect(snapRect(rect(0, 0, 10, 10), [], 5)).toEqual({ dx: 0, dy: 0, guides: [] });
  });

  it("moves at most the threshold, and once snapped stays (property)", () => {
    const rects = fc.record({
      x: fc.integer({ min: 0, max: 200 }),
      y: fc.integer({ min: 0, max: 200 }),
      width: fc.integer({ min: 1, max: 60 }),
      height: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(
        rects,
        fc.array(rects, { maxLength: 8 }),
        fc.integer({ min: 0, max: 12 }),
        (moving, others, reach) => {
          const { dx, dy, guides } = snapRect(moving, others, reach);
          expect(Math.max(Math.abs(dx), Math.abs(dy))).toBeLessThanOrEqual(reach);
          const again = snapRect({ ...moving, x: moving.x + dx, y: moving.y + dy }, others, reach);
          expect([Math.abs(again.dx), Math.abs(again.dy)]).toEqual([0, 0]);
          expect(again.guides).toEqual(guides);
        },
      ),
    );
  });
});
