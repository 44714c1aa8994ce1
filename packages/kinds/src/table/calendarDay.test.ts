import { describe, expect, it } from "vitest";
import { isDay, readDay } from "./calendarDay.ts";

describe("isDay", () => {
  it.each([
    ["2028-02-29", true],
    ["2027-02-29", false],
    ["2027-13-01", false],
    ["2027-1-1", false],
    ["0000-00-00", false],
    ["", false],
  ])("%s: %s", (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });
});

describe("readDay", () => {
  it.each([
    ["2024-11-13", "2024-11-13"],
    ["2024-11-13T09:30:00Z", "2024-11-13"],
    ["2026-10-18T23:59:59.999Z", "2026-10-18"],
    ["2026-03-02T23:00:00+02:00", "2026-03-02"],
    ["2024/3/5 10:00", "2024-03-05"],
    ["20260302", "2026-03-02"],
    ["28.11.2026", "2026-11-28"],
    ["02.03.26", "2026-03-02"],
    ["2.3.2026 14:00", "2026-03-02"],
    ["28/11/2026", "2026-11-28"],
    ["11/28/2026", "2026-11-28"],
    ["4/13/26 12:00 AM", "2026-04-13"],
    ["4/4/2026", "2026-04-04"],
    ["28 Nov 2026", "2026-11-28"],
    ["28/Nov/2026", "2026-11-28"],
    ["02/Mar/26", "2026-03-02"],
    ["30/Oct/26 6:00 PM", "2026-10-30"],
    ["Mar 2, 2026", "2026-03-02"],
    ["March 2nd, 2026, 6:05 PM", "2026-03-02"],
    ["Monday 2 March 2026", "2026-03-02"],
    ["Tue Sep 01 2026 10:00:00 GMT+0000 (GMT)", "2026-09-01"],
    ["Mon, 02 Mar 2026 10:00:00 +0100", "2026-03-02"],
    ["2. März 2026", "2026-03-02"],
    ["1er mars 2026", "2026-03-01"],
    ["2 de marzo de 2026", "2026-03-02"],
    ["2026年3月2日", "2026-03-02"],
    ["3 September 1998", "1998-09-03"],
    ["1-Jan-70", "1970-01-01"],
    ["31-Dec-69", "2069-12-31"],
    // Excel's own days: 1 January 2000 is 36526, and a fraction is a time.
    ["36526", "2000-01-01"],
    ["46112.75", "2026-03-31"],
    ["soon", undefined],
    ["12", undefined],
    ["99999", undefined],
    ["2026-99-99", undefined],
    ["31.02.2026", undefined],
    ["Q1 2026", undefined],
    ["10:00", undefined],
    ["", undefined],
  ])("%s is %s", (text, day) => {
    expect(readDay(text)).toEqual(day === undefined ? undefined : { day });
  });

  it("leaves open what only an order of day and month decides", () => {
    expect(readDay("03/04/2026")).toEqual({ isUndecided: true });
    expect(readDay("3-4-26 10:00")).toEqual({ isUndecided: true });
    expect(readDay("03/04/2026", "day-first")).toEqual({ day: "2026-04-03" });
    expect(readDay("03/04/2026", "month-first")).toEqual({ day: "2026-03-04" });
    expect(readDay("28/04/2026", "month-first")).toEqual({ day: "2026-04-28" });
  });
});
