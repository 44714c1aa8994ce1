import { expect, it } from "vitest";
import type { SceneItem } from "./scene.ts";
import { createSceneIndex } from "./sceneIndex.ts";
import { lazyList, listOf, sceneOfLists } from "./sceneList.ts";

const bounds = { x: 0, y: 0, width: 1_000, height: 1_000 };

function buildItem(key: string, x: number): SceneItem {
  return { key, role: "element", level: 2, nodes: [], bounds: { x, y: 0, width: 10, height: 10 } };
}

/** A list that counts how often its items are made. */
function countingList(keys: readonly string[], x: number) {
  const made = { count: 0 };
  const list = lazyList({ x, y: 0, width: 10, height: 10 }, keys, () => {
    made.count += 1;
    return keys.map((key) => buildItem(key, x));
  });
  return { list, made };
}

it("makes the items of a list when something near it is looked for, once", () => {
  const near = countingList(["a", "b"], 0);
  const far = countingList(["c"], 500);
  const index = createSceneIndex(sceneOfLists(bounds, [near.list, far.list]));
  const view = { x: 0, y: 0, width: 100, height: 100 };
  expect(index.search(view).map(({ key }) => key)).toEqual(["a", "b"]);
  index.search(view);
  const header = listOf([{ ...buildItem("h", 0), pin: "top" }]);
  index.update(sceneOfLists(bounds, [header, near.list, far.list]));
  expect([near.made.count, far.made.count]).toEqual([1, 0]);
  expect(index.byKey("c")?.key).toBe("c");
  expect(far.made.count).toBe(1);
});

it("finds things where a list has moved to", () => {
  const keys = ["a"];
  const [before, after, other] = [countingList(keys, 0), countingList(keys, 300), listOf([buildItem("b", 600)])];
  const index = createSceneIndex(sceneOfLists(bounds, [before.list, other]));
  index.update(sceneOfLists(bounds, [after.list, other]));
  expect(index.byKey("a")?.bounds.x).toBe(300);
  expect(index.hitTest({ x: 5, y: 5 })).toBeUndefined();
  index.update(sceneOfLists(bounds, [other]));
  expect(index.byKey("a")).toBeUndefined();
  expect(index.byKey("b")?.key).toBe("b");
});

it("finds a key whose list was taken apart into others", () => {
  const index = createSceneIndex(sceneOfLists(bounds, [countingList(["a", "b"], 0).list]));
  index.update(sceneOfLists(bounds, [countingList(["b"], 0).list, countingList(["a"], 300).list]));
  expect([index.byKey("a")?.bounds.x, index.byKey("b")?.bounds.x]).toEqual([300, 0]);
});
