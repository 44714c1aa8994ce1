import { describe, expect, it } from "vitest";
import { pinOffset, pinOrigin } from "./pinOffset.ts";
import type { SceneItem } from "./scene.ts";

const view = (x: number, y: number) => ({ x, y, width: 800, height: 600 });

function buildItem(x: number, y: number, pin?: SceneItem["pin"]): SceneItem {
  return { key: `${x},${y}`, role: "element", level: 4, nodes: [], pin, bounds: { x, y, width: 10, height: 10 } };
}

describe("pinOffset", () => {
  it("moves an item along the axes it is pinned on, and no other", () => {
    expect(pinOffset({ pin: "top" }, view(30, 70))).toEqual({ dx: 0, dy: 70 });
    expect(pinOffset({ pin: "left" }, view(30, 70))).toEqual({ dx: 30, dy: 0 });
    expect(pinOffset({ pin: "corner" }, view(30, 70))).toEqual({ dx: 30, dy: 70 });
    expect(pinOffset({}, view(30, 70))).toEqual({ dx: 0, dy: 0 });
  });

  it("moves nothing while the block's own place is in view", () => {
    expect(pinOffset({ pin: "corner" }, view(-30, -70))).toEqual({ dx: 0, dy: 0 });
    expect(pinOffset({ pin: "corner" }, view(30, 70), { x: 40, y: 80 })).toEqual({ dx: 0, dy: 0 });
  });

  it("counts from the block's beginning, so that its first row touches the view's edge", () => {
    expect(pinOffset({ pin: "top" }, view(0, 100), { x: 0, y: -20 })).toEqual({ dx: 0, dy: 120 });
  });
});

describe("pinOrigin", () => {
  it("is the top of what is pinned to the top and the left of what is pinned to the left", () => {
    const items = [
      buildItem(-500, -500),
      buildItem(-90, 5, "top"),
      buildItem(7, -80, "left"),
      buildItem(9, 8, "corner"),
    ];
    expect(pinOrigin(items)).toEqual({ x: 7, y: 5 });
    expect(pinOrigin([buildItem(3, 4)])).toEqual({ x: 0, y: 0 });
  });
});
