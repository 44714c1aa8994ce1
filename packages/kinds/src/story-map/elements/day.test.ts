import { describe, expect, it } from "vitest";
import { dayToWords } from "./day.ts";

describe("days", () => {
  it("reads out", () => {
    expect(dayToWords("2026-11-28")).toBe("28 Nov 2026");
    expect(dayToWords("")).toBe("");
  });
});
