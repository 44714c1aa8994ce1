import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellToList, listToCell } from "./cellList.ts";
import { initialsOf } from "./personDots.ts";
import { statusOfWord } from "./statusWords.ts";
import { trackerKeyOf } from "./trackerKey.ts";

describe("lists in cells", () => {
  it("reads what trackers write", () => {
    expect(cellToList("Ana Lima, Tom Berg; Noor|")).toEqual(["Ana Lima", "Tom Berg", "Noor"]);
    expect(cellToList("  ")).toEqual([]);
  });

  it("reads back what it writes, whatever the names hold", () => {
    const name = fc.string({ unit: fc.constantFrom("a", "|", ";", ",", "\\", "\n", " ", "ü", "🧑‍🚀") });
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const kept = names.map((one) => one.trim()).filter((one) => one !== "");
        expect(cellToList(listToCell(names))).toEqual(kept);
      }),
    );
  });
});

describe("words of trackers", () => {
  it.each([
    ["Done", "done"],
    ["CLOSED", "done"],
    ["In Progress", "doing"],
    ["in-review", "doing"],
    ["Todo", "todo"],
    ["To Do", "todo"],
    ["Blocked", undefined],
    ["", undefined],
  ])("%s means %s", (word, status) => {
    expect(statusOfWord(word)).toBe(status);
  });

  it.each([
    ["https://code.example/team/app/issues/2763", "#2763"],
    ["https://code.example/team/app/-/merge_requests/12?tab=1", "#12"],
    ["https://tracker.example/browse/SHOP-12", "SHOP-12"],
    ["https://tracker.example/team/issue/ENG-7/title-of-it", "ENG-7"],
    ["https://example.org/a/page", ""],
  ])("%s is %s", (link, key) => {
    expect(trackerKeyOf(link)).toBe(key);
  });
});

describe("initialsOf", () => {
  it.each([
    ["Ana Lima", "AL"],
    ["ana maria de lima", "AL"],
    ["  Ördek ", "Ö"],
    ["🧑 Tom", "🧑T"],
    ["", ""],
  ])("%s is %s", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
