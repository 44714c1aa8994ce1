import { createTextLayout, plainMeasurer, type Point } from "@throughline/scene";
import { describe, expect, it } from "vitest";
import type { MenuEntry } from "../../contract/menu.ts";
import { cardSort } from "../index.ts";
import { boxesOf, layOut } from "../layout/layout.ts";
import { buildSortBoard, call, shown } from "../testing/sortBoard.ts";
import type { Board, OperationCall } from "@throughline/model";

const text = createTextLayout(plainMeasurer);

function open(board: Board) {
  const view = cardSort.createView(board, text);
  const box = (id: string) => {
    const rect = boxesOf(layOut(board, text)).get(id);
    if (!rect) throw new Error(`${id} has no box`);
    return rect;
  };
  const run = (made: OperationCall | readonly OperationCall[] | undefined) => {
    const calls = made === undefined ? [] : [made].flat();
    if (calls.length === 0) throw new Error("there is no call");
    for (const { name, args } of calls) call(board, name, { ...args });
  };
  return { view, box, run };
}

const above = ({ x, y, width }: { x: number; y: number; width: number }): Point => ({ x: x + width / 2, y: y + 2 });

describe("dropping cards", () => {
  it("on a card's upper half puts them before it, and says so", () => {
    const board = buildSortBoard(["a", "b"], { Money: ["c", "d"] });
    const { view, box, run } = open(board);
    const target = view.dropAt(["a"], above(box("d")));
    expect(target?.label).toBe("Money, before d");
    expect(target?.indicator.length).toBeGreaterThan(0);
    run(target?.calls);
    expect(shown(board)).toEqual({ tray: ["b"], groups: [["Money", ["c", "a", "d"]]] });
  });

  it("below the last card, or on an empty group, puts them at the end", () => {
    const board = buildSortBoard(["a", "b"], { G: ["c"], H: [] });
    const { view, box, run } = open(board);
    run(view.dropAt(["a"], { x: box("c").x + 20, y: box("c").y + 120 })?.calls);
    run(view.dropAt(["b"], { x: box("H").x + 20, y: box("H").y + 100 })?.calls);
    expect(shown(board).groups).toEqual([
      ["G", ["c", "a"]],
      ["H", ["b"]],
    ]);
  });

  it("on the place of the next group makes one", () => {
    const board = buildSortBoard(["a", "b"], { G: [] });
    const { view, run } = open(board);
    const { newGroup } = layOut(board, text);
    run(view.dropAt(["a", "b"], above(newGroup))?.calls);
    expect(shown(board)).toEqual({
      tray: [],
      groups: [
        ["G", []],
        ["", ["a", "b"]],
      ],
    });
  });

  it("on the tray takes them out of their group, at that place", () => {
    const board = buildSortBoard(["a", "b"], { G: ["c"] });
    const { view, box, run } = open(board);
    run(view.dropAt(["c"], above(box("b")))?.calls);
    expect(shown(board).tray).toEqual(["a", "c", "b"]);
  });

  it("in a tray of several columns goes by row and column", () => {
    const labels = Array.from({ length: 20 }, (_, index) => `c${index}`);
    const board = buildSortBoard(labels, { G: ["x"] });
    const { view, box, run } = open(board);
    expect(box("c1").y).toBe(box("c0").y);
    run(view.dropAt(["x"], { x: box("c3").x + 10, y: box("c3").y + 40 })?.calls);
    expect(shown(board).tray.slice(0, 6)).toEqual(["c0", "c1", "c2", "x", "c3", "c4"]);
    run(view.dropAt(["c0"], { x: box("c4").x + 140, y: box("c4").y + 10 })?.calls);
    expect(shown(board).tray.slice(0, 6)).toEqual(["c1", "c2", "x", "c3", "c4", "c0"]);
  });

  it("anywhere beside tray and groups makes a new group at the end", () => {
    const far = { x: 5_000, y: 5_000 };
    const board = buildSortBoard(["a", "b"], { G: ["c"] });
    const { view, run } = open(board);
    expect(view.dropAt(["a"], { x: -500, y: 100 }) ?? {}).toMatchObject({ label: "New group", opens: true });
    expect(view.dropAt(["a"], far)?.indicator).toEqual([
      expect.objectContaining({ kind: "rect", rect: layOut(board, text).newGroup }),
    ]);
    run(view.dropAt(["a", "c"], far)?.calls);
    expect(shown(board)).toEqual({
      tray: ["b"],
      groups: [
        ["G", []],
        ["", ["a", "c"]],
      ],
    });
  });

  it("of groups far from everything leaves them where they were", () => {
    const { view } = open(buildSortBoard([], { G: [], H: [] }));
    expect(view.dropAt(["G"], { x: 5_000, y: 5_000 })).toBeUndefined();
  });
});

describe("dropping groups", () => {
  it("puts a group before another or at the end", () => {
    const board = buildSortBoard([], { G: ["a"], H: [], I: [] });
    const { view, box, run } = open(board);
    run(view.dropAt(["I"], { x: box("G").x + 10, y: box("G").y + 60 })?.calls);
    expect(shown(board).groups.map(([name]) => name)).toEqual(["I", "G", "H"]);
    run(view.dropAt(["I"], { x: box("H").x + 170, y: box("H").y + 60 })?.calls);
    expect(shown(board).groups.map(([name]) => name)).toEqual(["G", "H", "I"]);
  });
});

describe("arrow keys", () => {
  it("go to what is next on the screen", () => {
    const { view } = open(buildSortBoard(["a", "b"], { G: ["c", "d"], H: ["e"] }));
    expect(view.neighbour("a", "down")).toBe("b");
    expect(view.neighbour("c", "up")).toBe("G");
    expect(view.neighbour("G", "right")).toBe("H");
    expect(view.neighbour("c", "right")).toBe("e");
    expect(view.neighbour("e", "left")).toBe("c");
    expect(["a", "b"]).toContain(view.neighbour("c", "left"));
    expect(view.neighbour("a", "left")).toBeUndefined();
  });

  it("with Alt move a card among its neighbours and across groups, and a group", () => {
    const board = buildSortBoard(["a", "b"], { G: ["c", "d"], H: ["e"] });
    const { view, run } = open(board);
    run(view.nudge(["a"], "down"));
    expect(shown(board).tray).toEqual(["b", "a"]);
    run(view.nudge(["a"], "right"));
    run(view.nudge(["d"], "right"));
    expect(shown(board)).toEqual({
      tray: ["b"],
      groups: [
        ["G", ["a", "c"]],
        ["H", ["e", "d"]],
      ],
    });
    run(view.nudge(["a"], "left"));
    expect(shown(board).tray).toEqual(["b", "a"]);
    run(view.nudge(["H"], "left"));
    expect(shown(board).groups.map(([name]) => name)).toEqual(["H", "G"]);
    expect(view.nudge(["H"], "left")).toEqual([]);
    expect(view.nudge(["b"], "up")).toEqual([]);
  });
});

describe("adding by pointer", () => {
  it("a double click adds a card where it is, or a group beside", () => {
    const board = buildSortBoard(["a"], { G: ["b", "c"] });
    const { view, box } = open(board);
    const gap = { x: box("c").x + 10, y: box("c").y - 4 };
    expect(view.addAt(gap)).toEqual({ name: "addCard", args: { category: "G", before: "c" } });
    expect(view.addAt({ x: 20, y: box("a").y + 200 })).toEqual({ name: "addCard", args: { category: null } });
    expect(view.addAt({ x: 900, y: 100 })).toEqual({ name: "addCategory", args: {} });
  });
});

function labels(entries: readonly MenuEntry[]): string[] {
  return entries.map(({ label }) => label);
}

describe("menus", () => {
  it("offer for a card every other place it can be dragged to", () => {
    const board = buildSortBoard(["a", "b"], { Money: ["c"] });
    const moveTo = cardSort.menu(board, ["c"]).find(({ id }) => id === "move-to");
    expect(labels(moveTo?.entries ?? [])).toEqual(["Unsorted", "New group"]);
    const fromTray = cardSort.menu(board, ["a"]).find(({ id }) => id === "move-to");
    expect(labels(fromTray?.entries ?? [])).toEqual(["Money", "New group"]);
    expect(labels(cardSort.menu(board, ["a"]))).toEqual([
      "Move to…",
      "Move down",
      "Make a group of it",
      "Add card before",
      "Add card after",
      "Duplicate",
      "Delete",
    ]);
  });

  it("tell groups without a name by their place", () => {
    const board = buildSortBoard(["a"], { G: [], H: [] });
    call(board, "setText", { id: "H", key: "name", text: " " });
    const moveTo = cardSort.menu(board, ["a"]).find(({ id }) => id === "move-to");
    expect(labels(moveTo?.entries ?? [])).toContain("Group 2 (no name)");
  });

  it("offer for several what holds for all", () => {
    const board = buildSortBoard(["a", "b"], { G: ["c"], H: [], I: [] });
    expect(labels(cardSort.menu(board, ["a", "c"]))).toEqual(["Move to…", "Group these cards", "Duplicate", "Delete"]);
    expect(labels(cardSort.menu(board, ["G", "H"]))).toEqual([
      "Move to…",
      "Merge groups",
      "Put its cards back to the tray",
      "Duplicate",
      "Delete group, keep its cards",
    ]);
    expect(labels(cardSort.menu(board, ["a", "G"]))).toEqual(["Move right", "Duplicate", "Delete"]);
    expect(cardSort.menu(board, ["gone"])).toEqual([]);
  });
});
