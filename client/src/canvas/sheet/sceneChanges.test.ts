import { lazyList, sceneOfLists, type Rect, type SceneItem, type SceneList } from "@throughline/scene";
import { describe, expect, it } from "vitest";
import { sceneChanges } from "./sceneChanges.ts";

const everywhere: Rect = { x: -1_000, y: -1_000, width: 10_000, height: 10_000 };

function item(key: string, x: number, y: number, words = key): SceneItem {
  const bounds = { x, y, width: 100, height: 40 };
  const nodes: SceneItem["nodes"] = [{ kind: "text", x, y, width: 80, lines: [words], style: "card", paint: "ink" }];
  return { key, elementId: key, role: "element", bounds, level: 2, nodes };
}

function list(...items: readonly SceneItem[]): SceneList {
  const xs = items.map(({ bounds }) => bounds.x);
  const ys = items.map(({ bounds }) => bounds.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const bounds = { x, y, width: Math.max(...xs) + 100 - x, height: Math.max(...ys) + 40 - y };
  return lazyList(
    bounds,
    items.map(({ key }) => key),
    () => items,
  );
}

function scene(...lists: readonly SceneList[]) {
  return sceneOfLists(everywhere, lists);
}

describe("where a scene looks different", () => {
  const left = list(item("a", 0, 0), item("b", 0, 50));
  const right = list(item("c", 200, 0));

  it("is nowhere when it is the same, or was made anew and looks the same", () => {
    expect(sceneChanges(scene(left, right), scene(left, right), everywhere)).toEqual([]);
    const again = list(item("a", 0, 0), item("b", 0, 50));
    expect(sceneChanges(scene(left, right), scene(again, right), everywhere)).toEqual([]);
  });

  it("is the one item of a list whose words changed", () => {
    const typed = list(item("a", 0, 0), item("b", 0, 50, "B"));
    const b = { x: 0, y: 50, width: 100, height: 40 };
    expect(sceneChanges(scene(left, right), scene(typed, right), everywhere)).toEqual([b, b]);
  });

  it("is where something was and where it is, in whatever list", () => {
    const without = list(item("a", 0, 0));
    const withB = list(item("c", 200, 0), item("b", 200, 50));
    expect(sceneChanges(scene(left, right), scene(without, withB), everywhere)).toEqual([
      { x: 0, y: 50, width: 100, height: 40 },
      { x: 200, y: 50, width: 100, height: 40 },
    ]);
  });

  it("is a list that came, went, or came in front of another", () => {
    const far = list(item("d", 400, 0));
    expect(sceneChanges(scene(left), scene(left, right), everywhere)).toEqual([right.bounds]);
    expect(sceneChanges(scene(left, right), scene(left), everywhere)).toEqual([right.bounds]);
    expect(sceneChanges(scene(left, right, far), scene(right, left, far), everywhere)).toEqual([left.bounds]);
  });

  it("is all the room of a list that is far away, of which no item is made", () => {
    const never = (keys: readonly string[], bounds: Rect) =>
      lazyList(bounds, keys, () => {
        throw new Error("made");
      });
    const bounds = { x: 5_000, y: 0, width: 100, height: 90 };
    const near = { x: 0, y: 0, width: 500, height: 500 };
    const before = scene(left, never(["x", "y"], bounds));
    const after = scene(left, never(["x", "y"], { ...bounds, height: 140 }));
    expect(sceneChanges(before, after, near)).toEqual([{ ...bounds, height: 140 }]);
  });
});
