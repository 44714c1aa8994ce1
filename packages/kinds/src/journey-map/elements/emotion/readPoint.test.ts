import { languages } from "@throughline/words";
import { inLanguage } from "@throughline/words/node";
import { describe, expect, it } from "vitest";
import { levelWords } from "./emotionLevel.ts";
import { readLevel } from "./readPoint.ts";

describe("readLevel", () => {
  it.each(languages)("reads what a screen calls a level, in whatever language it is read (%s)", (language) => {
    for (const level of [-2, -1, 0, 1, 2]) {
      const words = inLanguage(language, () => levelWords(level));
      expect(readLevel(words), words).toEqual({ level, exact: true });
    }
  });

  it.each([
    ["1,5", 1.5],
    ["−0.5", -0.5],
    ["1.3", 1.5],
    ["3", undefined],
    ["gut", undefined],
  ])("reads %s as %s", (cell, level) => {
    expect(readLevel(cell)?.level).toBe(level);
  });
});
