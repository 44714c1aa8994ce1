import { describe, expect, it } from "vitest";
import { curvePieces } from "./curveScene.ts";
import type { EmotionBasis } from "../elements/emotion/emotion.ts";
import { levelToY, yToLevel, type PointBox } from "../layout/boxes.ts";

const curve = { top: 100, height: 184 };

function point(index: number, level: number | undefined, basis: EmotionBasis = "measured"): PointBox {
  const center = { x: index * 200, y: levelToY(curve, level ?? 0) };
  const area = { x: center.x - 100, y: curve.top, width: 200, height: curve.height };
  if (level === undefined) return { emotion: undefined, center, area };
  const place = ["step", "lane", "a0"] as const;
  return { center, area, emotion: { id: `p${index}`, type: "emotion", place, level, basis, note: "" } };
}

describe("the curve", () => {
  it("has gaps where nobody set a point", () => {
    const pieces = curvePieces([point(0, 1), point(1, 2), point(2, undefined), point(3, -1), undefined, point(5, 0)]);
    expect(pieces.map(({ from }) => from.x)).toEqual([0]);
  });

  it("is solid only between two measured points", () => {
    const pieces = curvePieces([point(0, 1), point(1, 2), point(2, 0, "assumed"), point(3, -1)]);
    expect(pieces.map(({ measured }) => measured)).toEqual([true, false, false]);
  });

  it("never leaves the span between two points", () => {
    const levels = [2, -2, -2, 1.5, 0.5, 2];
    const points = levels.map((level, index) => point(index, level));
    for (const [index, { command }] of curvePieces(points).entries()) {
      const ends = [points[index]?.center.y ?? 0, points[index + 1]?.center.y ?? 0];
      const ys = command[0] === "C" ? [command[2], command[4]] : [];
      expect(ys).toHaveLength(2);
      for (const y of ys) {
        expect(y).toBeGreaterThanOrEqual(Math.min(...ends));
        expect(y).toBeLessThanOrEqual(Math.max(...ends));
      }
    }
  });

  it("puts delight above frustration and reads heights back", () => {
    expect(levelToY(curve, 2)).toBeLessThan(levelToY(curve, -2));
    for (const level of [-2, -0.5, 0, 1.5, 2]) expect(yToLevel(curve, levelToY(curve, level))).toBeCloseTo(level);
  });
});
