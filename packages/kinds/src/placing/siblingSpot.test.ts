import { describe, expect, it } from "vitest";
import { lineOfSpot, spotAmong } from "./siblingSpot.ts";

const row = [0, 100, 200].map((x, index) => ({ id: "abc"[index] ?? "", rect: { x, y: 0, width: 80, height: 40 } }));
const at = (x: number, ...moving: string[]) => spotAmong(row, new Set(moving), "x", x);
const ids = ({ previous, next }: ReturnType<typeof at>) => [previous?.id, next?.id];

describe("a place among siblings", () => {
  it("is before the first whose middle lies beyond the pointer", () => {
    expect(ids(at(39))).toEqual([undefined, "a"]);
    expect(ids(at(40))).toEqual(["a", "b"]);
    expect(ids(at(500))).toEqual(["c", undefined]);
  });

  it("lies between those that stay", () => {
    expect(ids(at(60, "b"))).toEqual(["a", "c"]);
    expect(ids(at(60, "a", "b", "c"))).toEqual([undefined, undefined]);
  });

  it("has its line in the middle of the gap", () => {
    expect(lineOfSpot(at(60), "x", 20, 7)).toBe(90);
    expect(lineOfSpot(at(500), "x", 20, 7)).toBe(290);
    expect(lineOfSpot(at(60, "a", "b", "c"), "x", 20, 7)).toBe(7);
  });
});
