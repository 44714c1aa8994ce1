import { describe, expect, it } from "vitest";
import { directionOf, hasRightToLeft, markDirection, withoutMark } from "./textDirection.ts";

describe("the direction of a text", () => {
  it.each([
    ["Checkout", "ltr"],
    ["שלום", "rtl"],
    ["مرحبا", "rtl"],
    ["12: שלום", "rtl"],
    ["(3) «Zoom» שלום", "ltr"],
    ["\u200fZoom", "rtl"],
    ["\u200eשלום", "ltr"],
    ["2026-11-30", "ltr"],
    ["", "ltr"],
    ["𞤀𞤣", "rtl"],
  ] as const)("of %j is %s, by its first letter", (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });

  it("is marked only where a line alone would read otherwise, and the mark is never painted", () => {
    expect(markDirection("Zoom", "ltr")).toBe("Zoom");
    expect(markDirection("Zoom", "rtl")).toBe("\u200fZoom");
    expect(markDirection("12", "rtl")).toBe("\u200f12");
    expect(markDirection("שלום", "ltr")).toBe("\u200eשלום");
    expect(withoutMark("\u200fZoom")).toBe("Zoom");
    expect(directionOf(markDirection("Zoom", "rtl"))).toBe("rtl");
  });

  it("isn't looked for where all letters read from left to right", () => {
    expect(hasRightToLeft("Größe, Привет, 日本語, नमस्ते 😀")).toBe(false);
    expect(hasRightToLeft("ok שלום")).toBe(true);
  });
});
