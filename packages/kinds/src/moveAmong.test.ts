import { describe, expect, it } from "vitest";
import { moveAmong } from "./moveAmong.ts";
import { shiftedAnchor, standsThere } from "./siblings.ts";

const siblings = ["a", "b", "c", "d"].map((id) => ({ id, name: id.toUpperCase() }));

function targets(...ids: string[]) {
  const entries = moveAmong(siblings, ids, { before: "Before", end: "The end" }, (anchor) => ({
    name: "move",
    args: { ids, ...anchor },
  }));
  return entries.map(({ label }) => label);
}

describe("moveAmong", () => {
  it("leaves out where they stand", () => {
    expect(targets("b")).toEqual(["Before A", "Before D", "The end"]);
    expect(targets("d")).toEqual(["Before A", "Before B", "Before C"]);
    expect(targets("b", "c")).toEqual(["Before A", "The end"]);
  });

  it("offers all places to elements that stand apart, or elsewhere", () => {
    expect(targets("a", "c")).toEqual(["Before B", "Before D", "The end"]);
    expect(targets("x")).toEqual(["Before A", "Before B", "Before C", "Before D", "The end"]);
    expect(targets("d", "x")).toEqual(["Before A", "Before B", "Before C", "The end"]);
  });
});

describe("siblings", () => {
  const ids = ["a", "b", "c", "d"];

  it("tells the anchor of a step on or back, and of several", () => {
    expect(shiftedAnchor(ids, "b", 1)).toEqual({ before: "d" });
    expect(shiftedAnchor(ids, "c", 1)).toEqual({});
    expect(shiftedAnchor(ids, "c", -2)).toEqual({ before: "a" });
    expect(shiftedAnchor(ids, "d", 1)).toBeUndefined();
    expect(shiftedAnchor(ids, "a", -1)).toBeUndefined();
    expect(shiftedAnchor(ids, "gone", 1)).toBeUndefined();
  });

  it("knows when a run stands where it would go", () => {
    expect(standsThere(ids, ["b", "c"], "d")).toBe(true);
    expect(standsThere(ids, ["b", "c"], "c")).toBe(true);
    expect(standsThere(ids, ["c", "d"], undefined)).toBe(true);
    expect(standsThere(ids, ["b", "d"], undefined)).toBe(false);
    expect(standsThere(ids, ["b"], "a")).toBe(false);
    expect(standsThere(ids, ["x"], "a")).toBe(false);
  });
});
