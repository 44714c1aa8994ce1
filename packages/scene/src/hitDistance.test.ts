import { describe, expect, it } from "vitest";
import { distanceToPath, hitDistance, nearestItem } from "./hitDistance.ts";
import type { SceneItem } from "./scene.ts";
import type { PathNode } from "./sceneNode.ts";

const line: PathNode = {
  kind: "path",
  commands: [
    ["M", 0, 0],
    ["L", 100, 100],
  ],
  stroke: "ink",
  strokeWidth: 4,
};
const connector: SceneItem = {
  key: "connector",
  role: "element",
  level: 3,
  bounds: { x: 0, y: 0, width: 100, height: 100 },
  nodes: [line],
};
const card: SceneItem = { ...connector, key: "card", level: 2, nodes: [] };

describe("distanceToPath", () => {
  it("measures to lines, to the closing line and to curves", () => {
    const triangle = [["M", 0, 0], ["L", 10, 0], ["L", 10, 10], ["Z"]] as const;
    expect(distanceToPath(triangle, { x: 5, y: -3 })).toBe(3);
    expect(distanceToPath(triangle, { x: 5, y: 5 })).toBeCloseTo(0, 10);
    expect(distanceToPath(triangle, { x: 13, y: -4 })).toBe(5);
    // A quarter of a circle of radius 100 around the origin, as a cubic.
    const quarter = [
      ["M", 100, 0],
      ["C", 100, 55.23, 55.23, 100, 0, 100],
    ] as const;
    expect(distanceToPath(quarter, { x: 0, y: 0 })).toBeCloseTo(100, 0);
    expect(distanceToPath(quarter, { x: 120, y: 90 })).toBeCloseTo(50, 0);
  });

  it("is infinite for a path that draws nothing", () => {
    expect(distanceToPath([["M", 1, 1]], { x: 1, y: 1 })).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("hitDistance", () => {
  it("takes an element of lines alone by its lines, stroke included", () => {
    expect(hitDistance(connector, { x: 50, y: 51 })).toBe(0);
    expect(hitDistance(connector, { x: 90, y: 10 })).toBeCloseTo(80 / Math.SQRT2 - 2, 6);
  });

  it("takes all else by its bounds: filled paths, handles, empty items", () => {
    const corner = { x: 90, y: 10 };
    expect(hitDistance({ ...connector, nodes: [{ ...line, fill: "panel" }] }, corner)).toBe(0);
    expect(hitDistance({ ...connector, role: "handle" }, corner)).toBe(0);
    expect(hitDistance(card, corner)).toBe(0);
  });

  it("so a line doesn't cover the card beneath it", () => {
    const shown = [card, connector].map((item) => ({ item, dx: 0, dy: 0 }));
    expect(nearestItem(shown, { x: 90, y: 10 }, 5)?.key).toBe("card");
    expect(nearestItem(shown, { x: 50, y: 50 }, 5)?.key).toBe("connector");
    expect(nearestItem(shown, { x: 200, y: 50 }, 5)).toBeUndefined();
  });
});
