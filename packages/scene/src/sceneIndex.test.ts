import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rect } from "./rect.ts";
import type { Scene, SceneItem } from "./scene.ts";
import { createSceneIndex } from "./sceneIndex.ts";
import { listOf, sceneOfLists, type SceneList } from "./sceneList.ts";

const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });

function buildItem(key: string, bounds: Rect, more: Partial<SceneItem> = {}): SceneItem {
  return { key, role: "element", level: 2, nodes: [], bounds, ...more };
}

function buildScene(...items: SceneItem[]): Scene {
  return { bounds: rect(0, 0, 1000, 1000), items };
}

const keys = (items: readonly SceneItem[]): string[] => items.map(({ key }) => key);

describe("createSceneIndex", () => {
  const ground = buildItem("ground", rect(0, 0, 1000, 1000), { role: "ground", level: 0 });
  const low = buildItem("low", rect(100, 100, 100, 100));
  const high = buildItem("high", rect(150, 150, 100, 100));
  const curve = buildItem("curve", rect(160, 160, 10, 10), { level: 3, role: "handle" });

  it("searches in paint order: by level, then by place in the scene", () => {
    const index = createSceneIndex(buildScene(curve, high, low, ground));
    expect(keys(index.search(rect(155, 155, 20, 20)))).toEqual(["ground", "high", "low", "curve"]);
    expect(keys(index.search(rect(500, 500, 1, 1)))).toEqual(["ground"]);
  });

  it("hits the topmost item that is not ground", () => {
    const index = createSceneIndex(buildScene(ground, low, high, curve));
    expect(index.hitTest({ x: 165, y: 165 })?.key).toBe("curve");
    expect(index.hitTest({ x: 180, y: 180 })?.key).toBe("high");
    expect(index.hitTest({ x: 110, y: 110 })?.key).toBe("low");
    expect(index.hitTest({ x: 500, y: 500 })).toBeUndefined();
  });

  it("prefers what is under the point to what is near, and takes the tolerance in screen pixels", () => {
    const index = createSceneIndex(buildScene(ground, low, high));
    expect(index.hitTest({ x: 149, y: 149 }, { tolerance: 8 })?.key).toBe("low");
    expect(index.hitTest({ x: 92, y: 150 })).toBeUndefined();
    expect(index.hitTest({ x: 92, y: 150 }, { tolerance: 8 })?.key).toBe("low");
    expect(index.hitTest({ x: 92, y: 150 }, { tolerance: 8, scale: 2 })).toBeUndefined();
    expect(index.hitTest({ x: 84, y: 150 }, { tolerance: 8, scale: 0.5 })?.key).toBe("low");
  });

  it("selects only elements that lie wholly inside", () => {
    const index = createSceneIndex(buildScene(ground, low, high, curve));
    expect(keys(index.itemsInside(rect(90, 90, 120, 120)))).toEqual(["low"]);
    expect(keys(index.itemsInside(rect(0, 0, 1000, 1000)))).toEqual(["low", "high"]);
  });

  describe("pinned items", () => {
    const back = buildItem("back", rect(0, 0, 1000, 60), { role: "ground", level: 4, pin: "top" });
    const stage = buildItem("stage", rect(200, 0, 100, 30), { level: 5, pin: "top" });
    const step = buildItem("step", rect(200, 30, 100, 30), { level: 5, pin: "top" });
    const lane = buildItem("lane", rect(0, 100, 150, 100), { level: 5, pin: "left" });
    const card = buildItem("card", rect(200, 300, 100, 100));
    const index = createSceneIndex(buildScene(back, stage, step, lane, card));
    const viewport = rect(100, 290, 400, 400);

    it("are given with how far they move into view, their stack kept", () => {
      expect(index.pinned(viewport).map(({ item, dx, dy }) => [item.key, dx, dy])).toEqual([
        ["back", 0, 290],
        ["stage", 0, 290],
        ["step", 0, 290],
      ]);
    });

    it("are hit where they are seen, not where they naturally are", () => {
      expect(index.hitTestPinned({ x: 250, y: 295 }, viewport)?.key).toBe("stage");
      expect(index.hitTestPinned({ x: 250, y: 330 }, viewport)?.key).toBe("step");
      expect(index.hitTest({ x: 250, y: 10 })).toBeUndefined();
    });

    it("cover what lies under their ground", () => {
      expect(index.hitTest({ x: 205, y: 340 })?.key).toBe("card");
      expect(index.itemAt({ x: 205, y: 340 }, viewport)?.key).toBe("step");
      expect(index.itemAt({ x: 205, y: 360 }, viewport)?.key).toBe("card");
      const covered = createSceneIndex(buildScene(back, card));
      expect(covered.itemAt({ x: 205, y: 340 }, viewport)).toBeUndefined();
    });

    it("count for a marquee where they are seen, once", () => {
      expect(keys(index.itemsInside(rect(190, 280, 200, 200), viewport))).toEqual(["card", "stage", "step"]);
      expect(keys(index.itemsInside(rect(190, 0, 200, 200), viewport))).toEqual([]);
      expect(keys(index.itemsInside(rect(190, 0, 200, 200)))).toEqual(["stage", "step"]);
    });

    it("can be left out of a search", () => {
      expect(keys(index.search(rect(0, 0, 1000, 1000), { pinned: false }))).toEqual(["card"]);
    });
  });

  describe("update", () => {
    it("finds what changed where it is now, and nothing of what went", () => {
      const index = createSceneIndex(buildScene(ground, low, high));
      const moved = { ...low, bounds: rect(700, 700, 100, 100) };
      index.update(buildScene(ground, moved, high));
      expect(index.byKey("low")).toBe(moved);
      expect(index.hitTest({ x: 110, y: 110 })).toBeUndefined();
      expect(index.hitTest({ x: 710, y: 710 })?.key).toBe("low");
      index.update(buildScene(ground, high));
      expect(index.byKey("low")).toBeUndefined();
    });

    it("knows what came in front of another without changing itself", () => {
      const index = createSceneIndex(buildScene(ground, low, high));
      index.update(buildScene(ground, high, low));
      expect(index.hitTest({ x: 180, y: 180 })?.key).toBe("low");
    });

    it("takes over one new item among many in its place, a pinned one too", () => {
      const many = Array.from({ length: 20 }, (_, i) => buildItem(`i${i}`, rect(10 * i, 0, 5, 5)));
      const header = buildItem("header", rect(0, 50, 20, 20), { pin: "left" });
      const index = createSceneIndex(buildScene(...many, header));
      const moved = buildItem("i7", rect(72, 300, 5, 5));
      const wider = buildItem("header", rect(0, 50, 40, 20), { pin: "left" });
      index.update(buildScene(...many.with(7, moved), header));
      expect(index.byKey("i7")).toBe(moved);
      expect(keys(index.search(rect(66, 0, 20, 10)))).toEqual(["i8"]);
      index.update(buildScene(...many.with(7, moved), wider));
      expect(index.pins).toEqual([wider]);
    });

    it("equals a new index over the same scene (property)", () => {
      const bounds = fc.record({
        x: fc.integer({ min: 0, max: 100 }),
        y: fc.integer({ min: 0, max: 100 }),
        width: fc.integer({ min: 0, max: 40 }),
        height: fc.integer({ min: 0, max: 40 }),
      });
      const pool = fc.array(fc.record({ bounds, level: fc.integer({ min: 0, max: 3 }) }), {
        minLength: 1,
        maxLength: 40,
      });
      fc.assert(
        fc.property(pool, fc.infiniteStream(fc.nat()), (specs, random) => {
          const draw = (below: number): number => random.next().value % below;
          const everything = rect(-1, -1, 300, 300);
          let lists = specs
            .map((spec, i) =>
              Array.from({ length: 1 + draw(3) }, (_, n) =>
                buildItem(`i${i}-${n}`, spec.bounds, { level: spec.level }),
              ),
            )
            .map((items) => listOf(items));
          const known = lists.flatMap((list) => list.keys);
          const index = createSceneIndex(sceneOfLists(everything, lists));
          for (let round = 0; round < 5; round += 1) {
            const x = draw(100);
            const moved = ({ items, keys: names }: SceneList) =>
              listOf(
                items.map((item) => ({ ...item, bounds: { ...item.bounds, x } })),
                names,
              );
            const shorter = ({ items }: SceneList) => listOf(items.slice(draw(2)));
            lists = lists
              .filter(() => draw(8) !== 0)
              .map(
                (list) =>
                  [moved, shorter, (same: SceneList) => same, (same: SceneList) => same][draw(4)]?.(list) ?? list,
              )
              .map((list) => ({ list, at: draw(5) }))
              .sort((a, b) => a.at - b.at)
              .map(({ list }) => list);
            const scene = sceneOfLists(everything, lists);
            index.update(scene);
            const fresh = createSceneIndex(scene);
            expect(index.search(everything)).toEqual(fresh.search(everything));
            for (const key of known) expect(index.byKey(key)).toBe(fresh.byKey(key));
          }
        }),
      );
    });
  });
});
