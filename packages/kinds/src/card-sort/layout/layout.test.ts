import { createTextLayout, intersectsRect, inflateRect, plainMeasurer, type SceneItem } from "@throughline/scene";
import { describe, expect, it } from "vitest";
import { cardSort } from "../index.ts";
import { boxesOf, layOut } from "./layout.ts";
import { cardMinHeight, cardWidth, groupsPerRow } from "./sizes.ts";
import { buildSortBoard, call } from "../testing/sortBoard.ts";

const text = createTextLayout(plainMeasurer);
const words = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `card${from + index}`);

function textOf(items: readonly SceneItem[], key: string): string {
  const nodes = items.find((item) => item.key === key)?.nodes ?? [];
  return nodes.flatMap((node) => (node.kind === "text" ? node.lines : [])).join(" ");
}

describe("layout", () => {
  it("gives cards their size, and more height to those whose text needs it", () => {
    const board = buildSortBoard(["a"], { G: ["b"] });
    call(board, "setText", {
      id: "b",
      key: "label",
      text: "A label that is so long that it takes more than two lines to be read as a whole",
    });
    const boxes = boxesOf(layOut(board, text));
    expect(boxes.get("a")).toMatchObject({ width: cardWidth, height: cardMinHeight });
    expect(boxes.get("b")?.width).toBe(cardWidth);
    expect(boxes.get("b")?.height).toBeGreaterThan(cardMinHeight);
  });

  it("wraps groups into rows below each other", () => {
    const names = Object.fromEntries(words(groupsPerRow + 2).map((name) => [`G${name}`, []]));
    const board = buildSortBoard([], names);
    const { groups, newGroup } = layOut(board, text);
    const tops = new Set(groups.map(({ rect }) => rect.y));
    expect(tops.size).toBe(2);
    expect(groups[groupsPerRow]?.rect.x).toBe(groups[0]?.rect.x);
    for (const { rect } of groups) expect(intersectsRect(inflateRect(rect, -1), newGroup)).toBe(false);
  });

  it("begins a new row for the new group when the last one is full", () => {
    const names = Object.fromEntries(words(groupsPerRow).map((name) => [`G${name}`, []]));
    const { groups, newGroup } = layOut(buildSortBoard([], names), text);
    expect(newGroup.y).toBeGreaterThan(groups[0]?.rect.y ?? 0);
    expect(newGroup.x).toBe(groups[0]?.rect.x);
  });

  it("keeps the groups where they are while the tray empties", () => {
    const board = buildSortBoard([], { G: [] });
    call(board, "addCards", { labels: words(40) });
    const left = () => layOut(board, text).groups[0]?.rect.x;
    const before = left();
    const ids = Array.from(board.all())
      .filter(({ type }) => type === "card")
      .map(({ id }) => id);
    call(board, "moveCards", { ids, category: "G" });
    expect(left()).toBe(before);
  });

  it("gives every list of cards room of its own", () => {
    const board = buildSortBoard([], { G: words(12), H: [] });
    call(board, "addCards", { labels: words(30, 100) });
    const boxes = Array.from(boxesOf(layOut(board, text)).values());
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1))
        expect(intersectsRect(inflateRect(a, -0.5), inflateRect(b, -0.5))).toBe(false);
    }
  });
});

describe("scene", () => {
  it("tells the progress, and when all is sorted what comes next", () => {
    const board = buildSortBoard(["a"], { G: ["b"] });
    const view = cardSort.createView(board, text);
    expect(textOf(view.scene.items, "tray-header")).toBe("Unsorted 1 left 1 of 2 sorted");
    expect(textOf(view.scene.items, "tray-hint")).toBe("");
    call(board, "moveCards", { ids: ["a"], category: "G" });
    call(board, "setText", { id: "G", key: "name", text: "" });
    expect(textOf(view.scene.items, "tray-hint")).toBe("All cards are sorted. Name your groups, then compare.");
    expect(textOf(view.scene.items, "G")).toBe("Name this group 2");
  });

  it("draws anew only what changed", () => {
    const board = buildSortBoard(words(10), { G: words(5, 10), H: words(5, 20) });
    const view = cardSort.createView(board, text);
    const before = new Set(view.scene.items);
    call(board, "setText", { id: "card3", key: "label", text: "other" });
    expect(view.scene.items.filter((item) => !before.has(item)).map(({ key }) => key)).toEqual(["card3"]);
    const then = new Set(view.scene.items);
    call(board, "moveCards", { ids: ["card14"], category: "G", before: "card13" });
    expect(view.scene.items.filter((item) => !then.has(item)).map(({ key }) => key)).toEqual(["card14", "card13"]);
  });

  it("has a place to type for every card and group", () => {
    const { items } = cardSort.createView(buildSortBoard(["a"], { G: ["b"] }), text).scene;
    const fields = items.filter(({ role }) => role === "element").map(({ key, editors }) => [key, editors?.[0]?.field]);
    expect(fields).toEqual([
      ["a", "label"],
      ["G", "name"],
      ["b", "label"],
    ]);
  });
});
