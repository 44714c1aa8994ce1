import { describe, expect, it } from "vitest";
import { smallMap, TestMap } from "../testing/testMap.ts";

describe("adding by pointer", () => {
  it("adds what belongs where the pointer is", () => {
    const { map, search, first, a } = smallMap();
    const view = map.view;
    const { x, y } = map.boundsOf(a);
    expect(view.addAt({ x: x + 1, y: y - 4 })).toEqual({
      name: "addStory",
      args: { task: search, release: first, before: a },
    });
    expect(view.addAt({ x: x + 1, y: 0 })?.name).toBe("addActivity");
    expect(view.addAt({ x: x + 1, y: map.boundsOf(search).y })?.name).toBe("addTask");
    expect(view.addAt({ x: 5, y: 10_000 })).toEqual({ name: "addRelease", args: {} });
    expect(new TestMap().view.addAt({ x: 0, y: 0 })?.name).toBe("addActivity");
  });
});
