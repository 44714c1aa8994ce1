import { describe, expect, it } from "vitest";
import { moveAmong } from "./moveAmong.ts";
import { shiftedRuns, standsThere } from "./siblings.ts";

const siblings = ["a", "b", "c", "d"].map((id) => ({ id, name: id.toUpperCase() }));

function targets(...ids: string[]) {
  const entries = moveAmong(
    siblings,
    ids,
    { before: (name: string) => `Before ${name}`, end: "The end" },
    (anchor) => ({
      name: "move",
      args: { ids, ...anchor },
    }),
  );
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

  it("tell where several go by some places on or back, or that one of them can't", () => {
    const shifted = (moved: readonly string[], by: number) => shiftedRuns(ids, new Set(moved), by);
    expect(shifted(["b"], 1)).toEqual([{ ids: ["b"], before: "d" }]);
    expect(shifted(["c"], 1)).toEqual([{ ids: ["c"] }]);
    expect(shifted(["c"], -2)).toEqual([{ ids: ["c"], before: "a" }]);
    expect(shifted(["a", "c"], 1)).toEqual([{ ids: ["a"], before: "d" }, { ids: ["c"] }]);
    expect(shifted(["c", "b"], -1)).toEqual([{ ids: ["b", "c"], before: "a" }]);
    expect(shifted(["a", "d"], 1)).toBeUndefined();
    expect(shifted(["a"], -1)).toBeUndefined();
    expect(shifted(["gone"], 1)).toBeUndefined();
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
