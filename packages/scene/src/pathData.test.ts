import { describe, expect, it } from "vitest";
import { iconNames } from "./icon.ts";
import { iconCommands, iconGrid, iconPaths, iconStroke } from "./iconPaths.ts";
import { formatNumber, parsePathData, pathDataOf } from "./pathData.ts";

describe("path data", () => {
  it("is read and written", () => {
    const commands = parsePathData("M 1 2 L-3.5.25 C 1 2 3 4 5e0 6 Z");
    expect(commands).toEqual([["M", 1, 2], ["L", -3.5, 0.25], ["C", 1, 2, 3, 4, 5, 6], ["Z"]]);
    expect(pathDataOf(commands)).toBe("M1 2L-3.5 0.25C1 2 3 4 5 6Z");
    expect(parsePathData(pathDataOf(commands))).toEqual(commands);
  });

  it.each(["m 1 2", "M 1", "M 1 2 A 1 1 0 0 0 2 2", "1 2", "M 1 L"])("throws on %s", (data) => {
    expect(() => parsePathData(data)).toThrow(SyntaxError);
  });

  it("has short numbers without a negative zero", () => {
    expect([1 / 3, -0.001, 12, 1e-9, -2.5].map(formatNumber)).toEqual(["0.33", "0", "12", "0", "-2.5"]);
  });
});

describe.each(iconNames)("the icon %s", (icon) => {
  it("stays on the grid with its strokes", () => {
    const numbers = iconCommands(icon).flatMap((command) => command.filter((part) => typeof part === "number"));
    expect(numbers.length).toBeGreaterThan(3);
    // Control points of the widest waves stand outside; curves lie within their ends' and controls' hull.
    const ends = iconCommands(icon).flatMap((command) => command.slice(-2).filter((part) => typeof part === "number"));
    expect(Math.min(...ends)).toBeGreaterThanOrEqual(iconStroke / 2);
    expect(Math.max(...ends)).toBeLessThanOrEqual(iconGrid - iconStroke / 2);
  });

  it("is parsed once", () => {
    expect(iconCommands(icon)).toBe(iconCommands(icon));
    expect(iconCommands(icon)).toEqual(parsePathData(iconPaths[icon]));
  });
});

it("no two icons are drawn alike", () => {
  expect(new Set(Object.values(iconPaths)).size).toBe(iconNames.length);
});
