import { repair, validate } from "@throughline/model";
import { createTextLayout, plainMeasurer } from "@throughline/scene";
import { describe, expect, it } from "vitest";
import { outlineElementIds } from "../contract/outline.ts";
import { storyMap } from "./index.ts";
import { smallMap, type TestMap } from "./testing/testMap.ts";

function shownIds({ board }: TestMap): string[] {
  const view = storyMap.createView(board, createTextLayout(plainMeasurer));
  return view.scene.items.filter((item) => item.role === "element").map((item) => item.elementId ?? "");
}

function expectAllShown(map: TestMap): void {
  const all = Array.from(map.board.all(), ({ id }) => id).sort();
  expect(shownIds(map).sort()).toEqual(all);
  expect(outlineElementIds(storyMap.outline(map.board)).sort()).toEqual(all);
}

describe("two people at once", () => {
  it("a story added to a release that is being deleted is unplaced, and can be put back", () => {
    const { map, search, first } = smallMap();
    const other = map.fork();
    map.run("deleteElements", { ids: [first] });
    const id = other.add("addStory", { task: search, release: first, title: "late" });
    map.meet(other);
    expect(map.text).toEqual(other.text);
    expect(map.text).toEqual(["Search / Later: a, b, c", "Card / Second: d", "Unplaced: late"]);
    expectAllShown(map);
    map.run("moveStories", { ids: [id], task: search, release: "" });
    expect(map.text[0]).toBe("Search / Later: a, b, c, late");
    expect(validate(map.board)).toEqual([]);
  });

  it("a task added to an activity that is being deleted keeps its stories, in a column of its own", () => {
    const { map, find, pay } = smallMap();
    const other = map.fork();
    map.run("deleteElements", { ids: [find] });
    const task = other.add("addTask", { activity: find, title: "Browse" });
    other.add("addStory", { task, title: "e" });
    map.meet(other);
    expect(map.text).toEqual(["Card / Second: d", "Browse / Later: e"]);
    expectAllShown(map);
    repair(map.board);
    expectAllShown(map);
    expect(map.text).toEqual(["Card / Second: d", "Browse / Later: e"]);
    map.run("moveTasks", { ids: [task], activity: pay });
    expect(validate(map.board)).toEqual([]);
  });

  it("a story moved two ways ends in one of the places, whole", () => {
    const { map, search, card, second, a } = smallMap();
    const other = map.fork();
    map.run("moveStories", { ids: [a], task: card, release: second });
    other.run("moveStories", { ids: [a], task: search, release: "" });
    map.meet(other);
    expect(map.text).toEqual(other.text);
    expect(map.text.join("; ").match(/\ba\b/g)).toHaveLength(1);
  });

  it("two stories added at one place both stay, in the same order for both", () => {
    const { map, search, first, b } = smallMap();
    const other = map.fork();
    map.run("addStory", { task: search, release: first, before: b, title: "mine" });
    other.run("addStory", { task: search, release: first, before: b, title: "theirs" });
    map.meet(other);
    expect(map.text).toEqual(other.text);
    expect(map.cell(search, first).toSorted()).toEqual(["a", "b", "c", "mine", "theirs"]);
    expect(map.cell(search, first).slice(3)).toEqual(["b", "c"]);
  });

  it("status and title changed at once are both kept", () => {
    const { map, a } = smallMap();
    const other = map.fork();
    map.run("setStatus", { ids: [a], status: "done" });
    other.run("editText", { id: a, key: "title", index: 1, remove: 0, insert: "bc" });
    map.meet(other);
    expect(map.board.get(a)).toMatchObject({ status: "done", title: "abc" });
  });
});
