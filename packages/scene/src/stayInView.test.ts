import { describe, expect, it } from "vitest";
import { containsRect } from "./rect.ts";
import type { SceneItem } from "./scene.ts";
import { stayInView, stayShift } from "./stayInView.ts";

const still = { dx: 0, dy: 0 };
const view = (x: number, y = 0) => ({ x, y, width: 300, height: 300 });

const chip: SceneItem = {
  key: "chip",
  role: "element",
  level: 5,
  pin: "top",
  bounds: { x: 100, y: 0, width: 600, height: 40 },
  stays: { axis: "x", from: 112, to: 212 },
  nodes: [
    { kind: "rect", rect: { x: 100, y: 0, width: 600, height: 40 }, fill: "chip" },
    { kind: "text", x: 112, y: 10, width: 576, lines: ["Search"], style: "stage", paint: "ink", stays: true },
    { kind: "icon", icon: "plus", x: 680, y: 10, size: 14, paint: "quiet" },
  ],
  editors: [{ field: "title", rect: { x: 112, y: 10, width: 576, height: 20 }, style: "stage" }],
};

const lane: SceneItem = {
  key: "lane",
  role: "element",
  level: 4,
  pin: "left",
  bounds: { x: 0, y: 100, width: 160, height: 500 },
  stays: { axis: "y", from: 116, to: 152 },
  nodes: [
    { kind: "icon", icon: "plus", x: 12, y: 117, size: 16, paint: "quiet", stays: true },
    { kind: "rect", rect: { x: 36, y: 140, width: 100, height: 4 }, fill: "good", stays: true },
  ],
};

describe("stayShift", () => {
  it("is nothing while the words' own place is in view, and for items that keep nothing", () => {
    expect(stayShift(chip, view(-50), still)).toBe(0);
    expect(stayShift(chip, view(100), still)).toBe(0);
    expect(stayShift({ bounds: chip.bounds }, view(400), still)).toBe(0);
  });

  it("keeps the words as far from the view's edge as they are from their item's", () => {
    expect(112 + stayShift(chip, view(250), still)).toBe(262);
    expect(116 + stayShift(lane, view(0, 300), still)).toBe(312);
  });

  it("counts what the pin has moved already", () => {
    expect(stayShift(chip, view(250), { dx: 150, dy: 0 })).toBe(0);
  });

  it("never leaves the item and never jumps, wherever one scrolls", () => {
    for (const item of [chip, lane, { ...chip, stays: { axis: "x", from: 112, to: 695 } } as const]) {
      const { from, to, axis } = item.stays ?? { from: 0, to: 0, axis: "x" };
      const start = axis === "x" ? item.bounds.x : item.bounds.y;
      const end = start + (axis === "x" ? item.bounds.width : item.bounds.height);
      let last = 0;
      for (let at = -200; at < 1_000; at += 3) {
        const shift = stayShift(item, view(at, at), still);
        expect(from + shift).toBeGreaterThanOrEqual(start);
        expect(to + shift).toBeLessThanOrEqual(end);
        expect(shift - last).toBeGreaterThanOrEqual(0);
        expect(shift - last).toBeLessThanOrEqual(3);
        last = shift;
      }
    }
  });
});

describe("stayInView", () => {
  it("is the item itself when nothing moves", () => {
    expect(stayInView(chip, view(0), still)).toBe(chip);
  });

  it("moves what stays and its field, and nothing else", () => {
    const moved = stayInView(chip, view(250), still);
    expect(moved.bounds).toBe(chip.bounds);
    expect(moved.nodes[0]).toBe(chip.nodes[0]);
    expect(moved.nodes[1]).toMatchObject({ x: 262, y: 10 });
    expect(moved.nodes[2]).toBe(chip.nodes[2]);
    const field = moved.editors?.[0]?.rect;
    expect(field).toMatchObject({ x: 262, y: 10, width: 426 });
    expect(field && containsRect(chip.bounds, field)).toBe(true);
  });

  it("moves icons and bars along the other axis too", () => {
    const [icon, bar] = stayInView(lane, view(0, 300), still).nodes;
    expect(icon).toMatchObject({ x: 12, y: 313 });
    expect(bar).toMatchObject({ rect: { x: 36, y: 336 } });
  });
});
