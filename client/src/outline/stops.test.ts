import type { Outline, OutlineItem } from "@throughline/kinds";
import { describe, expect, it } from "vitest";
import { stopAfterRemoval, stopAtEnd, stopBeside, stopsOf, type Stop } from "./stops.ts";

const item = (elementId: string): OutlineItem => ({ elementId, text: elementId, typeLabel: "Thing", details: [] });
const add = { label: "Add card", call: { name: "addCard", args: {} } };

/** Two stages, one with two steps and one with none yet; two lanes. */
const grid: Outline = {
  shape: "grid",
  columnGroups: [
    { heading: item("stage1"), columns: [item("step1"), item("step2")] },
    { heading: item("stage2"), columns: [] },
    { heading: item("stage3"), columns: [item("step3")] },
  ],
  rows: [
    {
      heading: item("lane1"),
      cells: [
        { items: [item("a"), item("b")], additions: [add] },
        { items: [item("c")], additions: [] },
        { items: [], additions: [] },
      ],
    },
    {
      heading: item("lane2"),
      cells: [
        { items: [], additions: [add] },
        { items: [item("d")], additions: [] },
        { items: [item("e")], additions: [] },
      ],
    },
  ],
  additions: [{ label: "Add lane", call: { name: "addLane", args: {} } }],
  sections: [{ key: "unplaced", heading: "Unplaced", items: [item("lost")], sections: [], additions: [] }],
};

const lists: Outline = {
  shape: "lists",
  sections: [
    {
      key: "activity",
      heading: item("activity"),
      items: [],
      sections: [
        { key: "task", heading: item("task"), items: [item("s1"), item("s2")], sections: [], additions: [add] },
      ],
      additions: [],
    },
    { key: "later", heading: "Later", items: [item("s3")], sections: [], additions: [] },
  ],
};

const beside = (outline: Outline, from: string, direction: "up" | "down" | "left" | "right") => {
  const stops = stopsOf(outline);
  const stop = stops.find(({ key }) => key === from);
  return stop && stopBeside(stops, stop, direction)?.key;
};

describe("stops of a grid", () => {
  it("goes down through the items of a cell and on to the next lane", () => {
    expect(beside(grid, "stage1", "down")).toBe("step1");
    expect(beside(grid, "step1", "down")).toBe("a");
    expect(beside(grid, "a", "down")).toBe("b");
    expect(beside(grid, "b", "down")).toBe("add lane1 step1 Add card");
    expect(beside(grid, "add lane1 step1 Add card", "down")).toBe("add lane2 step1 Add card");
  });

  it("goes up to the last item of the cell above, and to the stage over a step", () => {
    expect(beside(grid, "add lane2 step1 Add card", "up")).toBe("add lane1 step1 Add card");
    expect(beside(grid, "step2", "up")).toBe("stage1");
    expect(beside(grid, "stage1", "up")).toBeUndefined();
  });

  it("goes sideways from cell to cell, also into those with nothing in them", () => {
    expect(beside(grid, "b", "right")).toBe("c");
    expect(beside(grid, "c", "left")).toBe("a");
    expect(beside(grid, "c", "right")).toBe("cell lane1 3");
    expect(beside(grid, "cell lane1 3", "right")).toBe("cell lane1 step3");
    expect(beside(grid, "a", "left")).toBe("lane1");
    expect(beside(grid, "lane1", "right")).toBe("a");
    expect(beside(grid, "stage1", "right")).toBe("stage2");
    expect(beside(grid, "e", "right")).toBeUndefined();
  });

  it("leads on to what stands beneath the grid and back", () => {
    expect(beside(grid, "e", "down")).toBe("add board Add lane");
    expect(beside(grid, "add board Add lane", "down")).toBe("lost");
    expect(beside(grid, "add board Add lane", "up")).toBe("lane2");
  });

  it("knows the ends of a row and of the whole", () => {
    const stops = stopsOf(grid);
    const from = stops.find(({ key }) => key === "c") as Stop;
    expect(stopAtEnd(stops, from, "first", false)?.key).toBe("lane1");
    expect(stopAtEnd(stops, from, "last", false)?.key).toBe("cell lane1 step3");
    expect(stopAtEnd(stops, from, "first", true)?.key).toBe("stage1");
    expect(stopAtEnd(stops, from, "last", true)?.key).toBe("lost");
  });
});

describe("stops of lists", () => {
  it("goes through everything in reading order", () => {
    expect(stopsOf(lists).map(({ key }) => key)).toEqual(["activity", "task", "s1", "s2", "add task Add card", "s3"]);
    expect(beside(lists, "s2", "down")).toBe("add task Add card");
    expect(beside(lists, "add task Add card", "up")).toBe("s2");
  });

  it("goes left to the heading and right to what is under it", () => {
    expect(beside(lists, "s2", "left")).toBe("task");
    expect(beside(lists, "task", "left")).toBe("activity");
    expect(beside(lists, "activity", "right")).toBe("task");
    expect(beside(lists, "s2", "right")).toBeUndefined();
  });
});

describe("stopAfterRemoval", () => {
  const without = (outline: Outline, gone: readonly string[]) =>
    stopsOf(outline).filter(({ key }) => !gone.includes(key));

  it("goes to the next thing in the same cell, or to the one before", () => {
    expect(stopAfterRemoval(stopsOf(grid), without(grid, ["a"]), "a")?.key).toBe("b");
    expect(stopAfterRemoval(stopsOf(grid), without(grid, ["b"]), "b")?.key).toBe("add lane1 step1 Add card");
    expect(stopAfterRemoval(stopsOf(lists), without(lists, ["s2"]), "s2")?.key).toBe("s1");
  });

  it("goes on when everything around is gone too", () => {
    expect(stopAfterRemoval(stopsOf(lists), without(lists, ["task", "s1", "s2", "add task Add card"]), "s1")?.key).toBe(
      "s3",
    );
    expect(stopAfterRemoval(stopsOf(lists), [], "s1")).toBeUndefined();
  });
});
