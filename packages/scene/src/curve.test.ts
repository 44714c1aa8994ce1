import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monotoneCurve } from "./curve.ts";
import type { Point } from "./rect.ts";

const at = (x: number, y: number): Point => ({ x, y });

/** The point of a cubic at t, by de Casteljau. */
function cubic(t: number, a: number, b: number, c: number, d: number): number {
  const mix = (p: number, q: number): number => p + (q - p) * t;
  return mix(mix(mix(a, b), mix(b, c)), mix(mix(b, c), mix(c, d)));
}

describe("monotoneCurve", () => {
  it("makes a path of each run between gaps, and a lone point a move", () => {
    const paths = monotoneCurve([undefined, at(0, 1), at(1, 2), undefined, undefined, at(4, 0), undefined]);
    expect(paths.map((path) => path.map(([letter]) => letter).join(""))).toEqual(["MC", "M"]);
    expect(monotoneCurve([])).toEqual([]);
    expect(monotoneCurve([undefined])).toEqual([]);
  });

  it("is a straight line through points on a line", () => {
    expect(monotoneCurve([at(0, 0), at(3, 3), at(6, 6)])).toEqual([
      [
        ["M", 0, 0],
        ["C", 1, 1, 2, 2, 3, 3],
        ["C", 4, 4, 5, 5, 6, 6],
      ],
    ]);
  });

  it("is level at a peak", () => {
    const [path] = monotoneCurve([at(0, 0), at(3, 9), at(6, 0)]);
    expect(path?.[1]?.slice(3, 5)).toEqual([2, 9]);
    expect(path?.[2]?.slice(1, 3)).toEqual([4, 9]);
  });

  it("is level at a peak with unlike sides, and at a step", () => {
    const [peak] = monotoneCurve([at(0, 0), at(3, 9), at(6, 6)]);
    expect([peak?.[1]?.[4], peak?.[2]?.[2]]).toEqual([9, 9]);
    const [valley] = monotoneCurve([at(0, 9), at(3, 0), at(6, 2)]);
    expect([valley?.[1]?.[4], valley?.[2]?.[2]]).toEqual([0, 0]);
    const [step] = monotoneCurve([at(0, 0), at(3, 0), at(6, 6)]);
    expect(step?.[2]?.[2]).toBe(0);
  });

  it("draws a steep tangent into the circle of radius 3, by the paper's formula", () => {
    // Slopes 1 and 9: the tangent between is 5, so α = 1, β = 5 on the first piece; 3 / √26 draws both in.
    const [path] = monotoneCurve([at(0, 0), at(3, 3), at(6, 30)]);
    const tau = 3 / Math.sqrt(26);
    expect(path?.[1]?.[2]).toBeCloseTo(tau, 10);
    expect(path?.[1]?.[4]).toBeCloseTo(3 - 5 * tau, 10);
  });

  it("doesn't bulge where x does not rise", () => {
    expect(monotoneCurve([at(1, 0), at(1, 5)])).toEqual([
      [
        ["M", 1, 0],
        ["C", 1, 0, 1, 5, 1, 5],
      ],
    ]);
  });

  it("never leaves the span of its neighbours and passes every point (property)", () => {
    const point = fc.option(
      fc.record({
        step: fc.double({ min: 0, max: 500, noNaN: true }),
        y: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
      }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(fc.array(point, { maxLength: 30 }), (steps) => {
        let x = 0;
        const points = steps.map((step) => step && at((x += step.step), step.y));
        const passed: Point[] = [];
        for (const path of monotoneCurve(points)) {
          let from = at(0, 0);
          for (const command of path) {
            if (command[0] === "C") {
              const [, x1, y1, x2, y2, toX, toY] = command;
              for (let t = 0; t <= 1; t += 0.125) {
                const y = cubic(t, from.y, y1, y2, toY);
                expect(y).toBeGreaterThanOrEqual(Math.min(from.y, toY) - 1e-9);
                expect(y).toBeLessThanOrEqual(Math.max(from.y, toY) + 1e-9);
              }
              expect(x1).toBeGreaterThanOrEqual(from.x);
              expect(x2).toBeLessThanOrEqual(toX);
              from = at(toX, toY);
            } else if (command[0] !== "Z") from = at(command[1], command[2]);
            passed.push(from);
          }
        }
        expect(passed).toEqual(points.filter((p) => p !== undefined));
      }),
    );
  });
});
