import { inLanguage } from "@throughline/words/node";
import { describe, expect, it } from "vitest";
import { dayToWords } from "./day.ts";

describe("days", () => {
  it("reads out", () => {
    expect(dayToWords("2026-11-28")).toBe("28 Nov 2026");
    expect(inLanguage("de", () => dayToWords("2026-09-28"))).toBe("28. Sept. 2026");
    expect(dayToWords("")).toBe("");
  });
});
