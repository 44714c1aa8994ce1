import { describe, expect, it } from "vitest";
import { dayToWords, isDay, parseDay } from "./day.ts";

describe("days", () => {
  it.each([
    ["2028-02-29", true],
    ["2027-02-29", false],
    ["2027-13-01", false],
    ["2027-1-1", false],
    ["0000-00-00", false],
    ["", false],
  ])("%s is a day: %s", (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it("reads out", () => {
    expect(dayToWords("2026-11-28")).toBe("28 Nov 2026");
    expect(dayToWords("")).toBe("");
  });

  it.each([
    ["2024-11-13", "2024-11-13"],
    ["2024-11-13T09:30:00Z", "2024-11-13"],
    ["2024/3/5 10:00", "2024-03-05"],
    ["28.11.2026", "2026-11-28"],
    ["28/11/2026", "2026-11-28"],
    ["11/28/2026", "2026-11-28"],
    ["4/4/2026", "2026-04-04"],
    ["28 Nov 2026", "2026-11-28"],
    ["28/Nov/2026", "2026-11-28"],
    ["3 September 2026", "2026-09-03"],
    ["03/04/2026", undefined],
    ["soon", undefined],
    ["2026-99-99", undefined],
    ["31.02.2026", undefined],
  ])("parses %s as %s", (text, expected) => {
    expect(parseDay(text)).toBe(expected);
  });
});
