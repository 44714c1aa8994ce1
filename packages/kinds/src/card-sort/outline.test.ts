import { describe, expect, it } from "vitest";
import { outlineElementIds } from "../contract/outline.ts";
import { outlineOf } from "./outline.ts";
import { summaryOf } from "./summary.ts";
import { buildSortBoard, call } from "./testing/sortBoard.ts";

describe("outline", () => {
  it("lists the unsorted cards, then each group with its cards, and where more can be added", () => {
    const board = buildSortBoard(["a"], { Money: ["b", "c"] });
    call(board, "setValue", { id: "b", key: "description", value: "about b" });
    const { sections } = outlineOf(board);
    expect(sections.map(({ heading }) => (typeof heading === "string" ? heading : heading.text))).toEqual([
      "Unsorted cards",
      "Money",
      "New group",
    ]);
    expect(sections[0]?.note).toBe("1 left · 2 of 3 sorted");
    expect(sections[1]?.heading).toMatchObject({ elementId: "Money", details: ["2 cards"], textKey: "name" });
    expect(sections[1]?.items.map(({ text, details }) => [text, details])).toEqual([
      ["b", ["about b"]],
      ["c", []],
    ]);
    expect(sections.flatMap(({ additions }) => additions.map(({ label }) => label))).toEqual([
      "Add card",
      "Add card to Money",
      "Add group",
    ]);
    expect(outlineElementIds(outlineOf(board))).toEqual(["a", "Money", "b", "c"]);
  });
});

describe("summary", () => {
  it("counts what is sorted and what has no name", () => {
    const board = buildSortBoard(["a"], { G: ["b"] });
    expect(summaryOf(board)).toEqual([
      { label: "Sorted", value: "1 of 2" },
      { label: "Groups", value: "1" },
    ]);
    call(board, "moveCards", { ids: ["a"], category: "G" });
    call(board, "setText", { id: "G", key: "name", text: "" });
    expect(summaryOf(board)).toEqual([
      { label: "Sorted", value: "2 of 2", tone: "good" },
      { label: "Groups", value: "1" },
      { label: "Without a name", value: "1", tone: "warning" },
    ]);
  });
});
