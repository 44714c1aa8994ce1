import { describe, expect, it } from "vitest";
import { smallMap } from "../testing/testMap.ts";

describe("deleting", () => {
  it("takes an activity's tasks and their stories with it", () => {
    const { map, find } = smallMap();
    map.run("deleteElements", { ids: [find] });
    expect(map.text).toEqual(["Card / Second: d"]);
    expect(map.board.size).toBe(5);
  });

  it("moves a release's stories to the top of Later, in their order", () => {
    const { map, search, first } = smallMap();
    map.run("addStory", { task: search, title: "waiting" });
    map.run("deleteElements", { ids: [first] });
    expect(map.text).toEqual(["Search / Later: a, b, c, waiting", "Card / Second: d"]);
  });

  it("keeps the order of releases when several go", () => {
    const { map, search, first, second } = smallMap();
    map.run("addStory", { task: search, release: second, title: "e" });
    map.run("deleteElements", { ids: [second, first] });
    expect(map.cell(search)).toEqual(["a", "b", "c", "e"]);
  });

  it("deletes a story that is named beside its release", () => {
    const { map, first, b } = smallMap();
    map.run("deleteElements", { ids: [first, b] });
    expect(map.text).toEqual(["Search / Later: a, c", "Card / Second: d"]);
  });

  it("passes over what is gone", () => {
    const { map, a } = smallMap();
    map.run("deleteElements", { ids: ["gone", a] });
    expect(map.text).toEqual(["Search / First: b, c", "Card / Second: d"]);
  });
});
