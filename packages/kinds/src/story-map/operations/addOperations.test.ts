import { describe, expect, it } from "vitest";
import { smallMap } from "../testing/testMap.ts";
import { readStoryMap } from "../read.ts";

describe("adding", () => {
  it("puts things before their anchor, or at the end when it is gone", () => {
    const { map, find, pay, search, first, second, b } = smallMap();
    map.add("addActivity", { title: "Choose", before: pay });
    map.add("addActivity", { title: "Return", before: "gone" });
    map.add("addTask", { activity: find, title: "Browse", before: search });
    map.add("addRelease", { title: "Zero", before: first, date: "2027-01-31" });
    map.add("addStory", { task: search, release: first, title: "new", before: b });
    const { groups, releases } = readStoryMap(map.board);
    expect(groups.map((group) => group.activity?.title)).toEqual(["Find", "Choose", "Pay", "Return"]);
    expect(groups[0]?.tasks.map((task) => task.title)).toEqual(["Browse", "Search"]);
    expect(releases.map((release) => release.title)).toEqual(["Zero", "First", "Second"]);
    expect(releases[0]?.date).toBe("2027-01-31");
    expect(map.cell(search, first)).toEqual(["a", "new", "b", "c"]);
    expect(map.cell(search, second)).toEqual([]);
  });

  it("begins a story as to do, in Later, without an estimate", () => {
    const { map, search } = smallMap();
    const id = map.add("addStory", { task: search });
    expect(map.board.get(id)).toMatchObject({
      place: [search, "", expect.any(String)],
      status: "todo",
      estimate: null,
      title: "",
    });
  });

  it.each([
    ["a task in an activity that is gone", "addTask", { activity: "gone" }],
    ["a story under a task that is gone", "addStory", { task: "gone" }],
    ["a date that no calendar has", "addRelease", { date: "2027-02-30" }],
    ["an unknown status", "addStory", { task: "gone", status: "perhaps" }],
    ["an estimate below zero", "addStory", { task: "gone", estimate: -1 }],
  ])("refuses %s and writes nothing", (_what, name, args) => {
    const { map } = smallMap();
    const { size } = map.board;
    expect(() => map.run(name, args)).toThrow();
    expect(map.board.size).toBe(size);
  });

  it("refuses a story in a release that is a task", () => {
    const { map, search, card } = smallMap();
    expect(() => map.run("addStory", { task: search, release: card })).toThrow("is not on this board");
  });

  it("refuses links that could run something", () => {
    const { map, a } = smallMap();
    expect(() => map.run("setValue", { id: a, key: "link", value: "javascript:alert(1)" })).toThrow("web address");
  });
});
