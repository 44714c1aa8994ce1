import { describe, expect, it } from "vitest";
import type { MenuEntry } from "../../contract/menu.ts";
import { storyMap } from "../index.ts";
import { readStoryMap } from "../read.ts";
import { smallMap } from "../testing/testMap.ts";

function entry(entries: readonly MenuEntry[], ...path: readonly string[]): MenuEntry {
  const [id, ...rest] = path;
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new Error(`no entry ${id} among ${entries.map((entry) => entry.id).join(", ")}`);
  return rest.length === 0 ? found : entry(found.entries ?? [], ...rest);
}

describe("menus", () => {
  it("move stories wherever dragging could", () => {
    const { map, card, pay, a, b, second } = smallMap();
    map.runCall(entry(storyMap.menu(map.board, [a, b]), "move-to", pay, card).call);
    expect(map.text).toEqual(["Search / First: c", "Card / First: a, b", "Card / Second: d"]);
    map.runCall(entry(storyMap.menu(map.board, [a]), "move-to", "move-to-release", second).call);
    expect(map.text).toEqual(["Search / First: c", "Card / First: b", "Card / Second: d, a"]);
    map.runCall(entry(storyMap.menu(map.board, [a]), "move-to", "move-to-release", "later").call);
    expect(map.text.at(-1)).toBe("Card / Later: a");
  });

  it("tick the status that all of them have, and duplicate and delete them all", () => {
    const { map, a, b } = smallMap();
    map.runCall(entry(storyMap.menu(map.board, [a, b]), "status", "done").call);
    expect(entry(storyMap.menu(map.board, [a, b]), "status", "done").checked).toBe(true);
    map.runCall(entry(storyMap.menu(map.board, [a, b]), "duplicate").call);
    expect(map.text[0]).toBe("Search / First: a, b, a, b, c");
    map.runCall(entry(storyMap.menu(map.board, [a, b]), "delete").call);
    expect(map.text[0]).toBe("Search / First: a, b, c");
  });

  it("duplicate a release with its slice", () => {
    const { map, first } = smallMap();
    map.runCall(entry(storyMap.menu(map.board, [first]), "duplicate").call);
    expect(map.text).toEqual(["Search / First: a, b, c", "Search / First: a, b, c", "Card / Second: d"]);
  });

  it("move several heads of one type", () => {
    const { map, find, pay, search, card } = smallMap();
    const last = map.add("addActivity", { title: "Last" });
    map.runCall(entry(storyMap.menu(map.board, [search, card]), "move-to", last).call);
    map.runCall(entry(storyMap.menu(map.board, [find, pay]), "move-to", "end").call);
    const { groups } = readStoryMap(map.board);
    expect(groups.map((group) => [group.activity?.title, group.tasks.length])).toEqual([
      ["Last", 2],
      ["Find", 0],
      ["Pay", 0],
    ]);
  });

  it("say that a release's stories are kept", () => {
    const { map, first } = smallMap();
    expect(entry(storyMap.menu(map.board, [first]), "delete").label).toBe("Delete, stories go to Later");
  });

  it("offer for heads and stories together only what applies to both", () => {
    const { map, a, search } = smallMap();
    expect(storyMap.menu(map.board, [a, search]).map(({ id }) => id)).toEqual([
      "move-down",
      "move-right",
      "duplicate",
      "delete",
    ]);
    expect(storyMap.menu(map.board, ["gone"])).toEqual([]);
  });
});
