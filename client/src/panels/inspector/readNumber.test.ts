import { describe, expect, it } from "vitest";
import { readNumber } from "./readNumber.ts";

const points = { control: "number", label: "Points", min: 0, max: 100, step: 1, optional: true } as const;
const share = { control: "number", label: "Share", min: 0, max: 1, step: 0.1 } as const;

describe("readNumber", () => {
  it.each([
    ["8", 8],
    [" 8 points", 8],
    ["7.6", 8],
    ["7,6", 8],
    ["-3", 0],
    ["1000", 100],
    ["", null],
    ["many", undefined],
  ])("%j is %j", (text, number) => {
    expect(readNumber(text, points)).toBe(number);
  });

  it("keeps steps clean and needs a number where one is required", () => {
    expect(readNumber("0.31", share)).toBe(0.3);
    expect(readNumber("", share)).toBeUndefined();
  });
});
