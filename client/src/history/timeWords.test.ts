import { describe, expect, it } from "vitest";
import { dayWords, lengthWords, spanWords, stretchWords } from "./timeWords.ts";

const at = (text: string) => new Date(text).getTime();

describe("dayWords", () => {
  const now = at("2026-11-22T14:00:00");

  it("speaks of days as people do", () => {
    expect(dayWords(at("2026-11-22T00:00:01"), now)).toBe("Today");
    expect(dayWords(at("2026-11-21T23:59:59"), now)).toBe("Yesterday");
    expect(dayWords(at("2026-11-17T12:00:00"), now)).toBe("Tuesday");
    expect(dayWords(at("2026-11-03T12:00:00"), now)).toMatch(/Tuesday.*3|3.*Tuesday/);
    expect(dayWords(at("2026-11-03T12:00:00"), now)).not.toMatch(/2026/);
    expect(dayWords(at("2025-11-03T12:00:00"), now)).toMatch(/2025/);
  });
});

describe("spanWords", () => {
  it("says one time for one minute", () => {
    expect(spanWords(at("2026-11-22T14:05:10"), at("2026-11-22T14:05:50"))).not.toContain("–");
    expect(spanWords(at("2026-11-22T14:05:10"), at("2026-11-22T15:10:50"))).toMatch(/05.*–.*10/);
  });
});

describe("stretchWords", () => {
  const now = at("2026-11-22T20:00:00");

  it("says the day once, and seconds where they tell two moments apart", () => {
    expect(stretchWords(at("2026-11-22T14:05:10"), at("2026-11-22T14:20:00"), now)).toMatch(/^Today, .*05.*–.*20/);
    expect(stretchWords(at("2026-11-22T14:05:10"), at("2026-11-22T14:05:50"), now)).toMatch(/05:10.*–.*05:50/);
    expect(stretchWords(at("2026-11-21T23:59:00"), at("2026-11-22T00:05:00"), now)).toMatch(/^Yesterday.*– Today/);
  });
});

describe("lengthWords", () => {
  it("grows from seconds to hours", () => {
    expect([0, 45_000, 720_000, 3_600_000, 11_100_000].map(lengthWords)).toEqual([
      "0 s",
      "45 s",
      "12 min",
      "1 h",
      "3 h 5 min",
    ]);
  });
});
