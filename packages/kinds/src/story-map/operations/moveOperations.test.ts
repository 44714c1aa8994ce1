import { describe, expect, it } from "vitest";
import { task } from "../elements/task/task.ts";
import { readStoryMap } from "../read.ts";
import { smallMap } from "../testing/testMap.ts";

describe("moving stories", () => {
  it("keeps the order they have on the map, whatever order they were chosen in", () => {
    const { map, card, second, a, c, d } = smallMap();
    map.run("moveStories", { ids: [c, a], task: card, release: second, before: d });
    expect(map.text).toEqual(["Search / First: b", "Card / Second: a, c, d"]);
  });

  it("takes a moved story as anchor for the place after it", () => {
    const { map, search, first, a, b } = smallMap();
    map.run("moveStories", { ids: [a, b], task: search, release: first, before: b });
    expect(map.cell(search, first)).toEqual(["a", "b", "c"]);
  });

  it("counts an id that is named twice once", () => {
    const { map, search, first, a } = smallMap();
    map.run("moveStories", { ids: [a, a], task: search, release: first });
    expect(map.cell(search, first)).toEqual(["b", "c", "a"]);
  });

  it("moves all or none", () => {
    const { map, card, a } = smallMap();
    const before = map.text;
    expect(() => map.run("moveStories", { ids: [a, "gone"], task: card, release: "" })).toThrow("is not on this board");
    expect(() => map.run("moveStories", { ids: [a], task: card, release: "gone" })).toThrow("is not on this board");
    expect(map.text).toEqual(before);
  });

  it("gives several a status at once, or none", () => {
    const { map, a, b } = smallMap();
    expect(() => map.run("setStatus", { ids: [a, "gone"], status: "done" })).toThrow();
    expect(map.board.get(a)?.status).toBe("todo");
    map.run("setStatus", { ids: [a, b], status: "done" });
    expect([map.board.get(a)?.status, map.board.get(b)?.status]).toEqual(["done", "done"]);
  });
});

describe("moving heads", () => {
  it("moves an activity, a task and a release with all they hold", () => {
    const { map, find, pay, search, card, first } = smallMap();
    map.run("moveTasks", { ids: [search], activity: pay, before: card });
    map.run("moveActivities", { ids: [find] });
    map.run("moveReleases", { ids: [first] });
    const { groups, releases } = readStoryMap(map.board);
    expect(groups.map((group) => [group.activity?.title, group.tasks.map((task) => task.title)])).toEqual([
      ["Pay", ["Search", "Card"]],
      ["Find", []],
    ]);
    expect(releases.map((release) => release.title)).toEqual(["Second", "First"]);
    expect(map.text).toEqual(["Search / First: a, b, c", "Card / Second: d"]);
  });

  it("moves several together, in the order they have on the map", () => {
    const { map, find, pay, search, card } = smallMap();
    const send = map.add("addTask", { activity: pay, title: "Send" });
    const last = map.add("addActivity", { title: "Last" });
    map.run("moveTasks", { ids: [send, search], activity: last });
    map.run("moveActivities", { ids: [last, find], before: pay });
    const { groups } = readStoryMap(map.board);
    expect(groups.map((group) => [group.activity?.title, group.tasks.map((task) => task.title)])).toEqual([
      ["Find", []],
      ["Last", ["Search", "Send"]],
      ["Pay", ["Card"]],
    ]);
    expect(map.board.childIds(task, pay)).toEqual([card]);
  });

  it("writes nothing when they stand there already", () => {
    const { map, find, pay, first, second, a, b, c, search } = smallMap();
    const before = JSON.stringify([find, pay, first, second, a, b].map((id) => map.board.get(id)?.place));
    map.run("moveActivities", { ids: [find, pay] });
    map.run("moveReleases", { ids: [first], before: second });
    map.run("moveStories", { ids: [a, b], task: search, release: first, before: c });
    expect(JSON.stringify([find, pay, first, second, a, b].map((id) => map.board.get(id)?.place))).toBe(before);
  });

  it("refuses what isn't there or is something else", () => {
    const { map, search, first, pay } = smallMap();
    expect(() => map.run("moveTasks", { ids: [search], activity: first })).toThrow("is not on this board");
    expect(() => map.run("moveTasks", { ids: [pay], activity: pay })).toThrow("is not on this board");
    expect(() => map.run("moveActivities", { ids: [search] })).toThrow("is not on this board");
  });
});
