import { validate } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { copyAround, copyElements } from "../../placing/fragment.ts";
import { readStoryMap } from "../read.ts";
import { smallMap, TestMap } from "../testing/testMap.ts";

describe("pasting", () => {
  it("puts copies of stories right after the one they are near", () => {
    const { map, a, b, c } = smallMap();
    map.run("pasteElements", { elements: copyElements(map.board, [a, c]), near: b });
    expect(map.text[0]).toBe("Search / First: a, b, a, c, c");
  });

  it("copies an activity with all it holds, beside it", () => {
    const { map, find } = smallMap();
    const result = map.run("pasteElements", { elements: copyElements(map.board, [find]), near: find });
    const { groups } = readStoryMap(map.board);
    expect(groups.map((group) => group.activity?.title)).toEqual(["Find", "Find", "Pay"]);
    expect(result).toEqual({ ids: [groups[1]?.activity?.id] });
    expect(map.text).toEqual(["Search / First: a, b, c", "Search / First: a, b, c", "Card / Second: d"]);
  });

  it("lets a copied story stand in its copied release", () => {
    const { map, second, d } = smallMap();
    map.run("pasteElements", { elements: copyElements(map.board, [second, d]) });
    expect(map.text).toEqual(["Search / First: a, b, c", "Card / Second: d", "Card / Second: d"]);
    expect(readStoryMap(map.board).releases.map(({ title }) => title)).toEqual(["First", "Second", "Second"]);
  });

  it("finds a place on another map, or keeps what has none as unplaced", () => {
    const { map, find, b } = smallMap();
    const other = smallMap();
    other.map.run("pasteElements", { elements: copyElements(map.board, [b]), near: other.d });
    expect(other.map.text.at(-1)).toBe("Card / Second: d, b");
    const empty = new TestMap();
    empty.run("pasteElements", { elements: copyElements(map.board, [b]) });
    expect(empty.text).toEqual(["Unplaced: b"]);
    empty.run("pasteElements", { elements: copyElements(map.board, [find]) });
    expect(empty.text).toEqual(["Search / Later: a, b, c", "Unplaced: b"]);
    expect(validate(empty.board)).toEqual([]);
  });

  it("goes to releases of the same name on another map, and makes those that are missing", () => {
    const { map, find } = smallMap();
    const elements = copyElements(map.board, [find]);
    const around = copyAround(map.board, elements);
    const other = new TestMap();
    other.add("addRelease", { title: "Other" });
    other.add("addRelease", { title: " first" });
    other.run("pasteElements", { elements, around });
    expect(other.text).toEqual(["Search /  first: a, b, c"]);
    const empty = new TestMap();
    empty.run("pasteElements", { elements, around });
    expect(empty.text).toEqual(["Search / First: a, b, c"]);
  });

  it("puts a task into the activity it is near", () => {
    const { map, search, card, pay } = smallMap();
    map.run("pasteElements", { elements: copyElements(map.board, [search]), near: card });
    map.run("pasteElements", { elements: copyElements(map.board, [search]), near: pay });
    const titles = readStoryMap(map.board).groups[1]?.tasks.map((task) => task.title);
    expect(titles).toEqual(["Card", "Search", "Search"]);
  });

  it("writes nothing when something in it is wrong", () => {
    const { map, a } = smallMap();
    const { size } = map.board;
    const elements = [...copyElements(map.board, [a]), { id: "x", type: "story", estimate: "many" }];
    expect(() => map.run("pasteElements", { elements })).toThrow("can't be read");
    expect(map.board.size).toBe(size);
  });
});
