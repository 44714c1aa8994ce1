import { validate } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { storyMap } from "../index.ts";
import { readStoryMap } from "../read.ts";
import { smallMap } from "../testing/testMap.ts";

describe("merging", () => {
  it("releases puts their stories together in the order of the slices, with both names and the date", () => {
    const { map, search, first, second } = smallMap();
    map.add("addStory", { task: search, release: second, title: "x" });
    map.run("setValue", { id: second, key: "date", value: "2027-03-01" });
    map.run("mergeReleases", { ids: [first], into: second });
    expect(map.text).toEqual(["Search / Second / First: a, b, c, x", "Card / Second / First: d"]);
    expect(readStoryMap(map.board).releases).toMatchObject([{ id: second, date: "2027-03-01" }]);
  });

  it("tasks and activities keeps slices and tasks", () => {
    const { map, search, card, find, pay } = smallMap();
    map.run("mergeActivities", { ids: [find], into: pay });
    map.run("mergeTasks", { ids: [card], into: search });
    expect(map.text).toEqual(["Search / Card / First: a, b, c", "Search / Card / Second: d"]);
    expect(readStoryMap(map.board).groups.map(({ activity }) => activity?.title)).toEqual(["Pay / Find"]);
    expect(validate(map.board)).toEqual([]);
  });

  it("is offered in the menu of several releases", () => {
    const { map, first, second } = smallMap();
    const entry = storyMap.menu(map.board, [second, first]).find(({ id }) => id === "merge");
    map.runCall(entry?.call);
    expect(map.board.get(first)?.title).toBe("First / Second");
  });
});
