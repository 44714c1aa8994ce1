import { describe, expect, it } from "vitest";
import { PalmFilter } from "./PalmFilter.ts";

const event = (pointerType: string, type: string, pointerId: number, timeStamp: number) => ({
  pointerType,
  type,
  pointerId,
  timeStamp,
});

describe("a hand that holds a pen", () => {
  it("touches the screen without meaning anything, until it is lifted", () => {
    const palms = new PalmFilter();
    expect(palms.isPalm(event("pen", "pointerdown", 1, 0))).toBe(false);
    expect(palms.isPalm(event("touch", "pointerdown", 2, 5_000))).toBe(true);
    expect(palms.isPalm(event("pen", "pointerup", 1, 6_000))).toBe(false);
    expect(palms.isPalm(event("touch", "pointermove", 2, 9_000)), "it still rests there").toBe(true);
    expect(palms.isPalm(event("touch", "pointerup", 2, 9_100))).toBe(true);
    expect(palms.isPalm(event("touch", "pointerdown", 2, 9_200)), "a finger with the same number").toBe(false);
  });

  it("is known as such shortly before and after the pen touches", () => {
    const palms = new PalmFilter();
    palms.isPalm(event("pen", "pointermove", 1, 0));
    expect(palms.isPalm(event("touch", "pointerdown", 2, 100))).toBe(true);
    expect(palms.isPalm(event("touch", "pointerdown", 3, 2_000))).toBe(false);
  });

  it("is known by the pen that comes after it", () => {
    const palms = new PalmFilter();
    expect(palms.isPalm(event("touch", "pointerdown", 2, 0))).toBe(false);
    palms.isPalm(event("pen", "pointerdown", 1, 50));
    palms.addPalms([2]);
    expect(palms.isPalm(event("touch", "pointermove", 2, 60))).toBe(true);
  });

  it("never stands in the way of a mouse", () => {
    const palms = new PalmFilter();
    palms.isPalm(event("pen", "pointerdown", 1, 0));
    expect(palms.isPalm(event("mouse", "pointerdown", 4, 10))).toBe(false);
  });
});
