import { describe, expect, it } from "vitest";
import { parseDeepArguments, PARTS } from "./deep.mjs";

describe("parseDeepArguments", () => {
  it("runs everything in full unless told otherwise", () => {
    expect(parseDeepArguments([])).toEqual({ only: Object.keys(PARTS), share: 1 });
    expect(parseDeepArguments(["--only", "fuzz,kill-sqlite", "--share", "0.5"])).toEqual({
      only: ["fuzz", "kill-sqlite"],
      share: 0.5,
    });
  });

  it.each([
    [["--only", "everything"], /--only takes some of/],
    [["--only", ","], /--only takes some of/],
    [["--share", "0"], /--share takes/],
    [["--share", "much"], /--share takes/],
  ])("says what is wrong with %j", (args, words) => {
    expect(() => parseDeepArguments(args)).toThrow(words);
  });

  it("asks every part for its share", () => {
    const amounts = Object.values(PARTS).map(({ command }) => {
      const asked = [];
      command((whole) => {
        asked.push(whole);
        return String(whole);
      });
      return asked;
    });
    expect(amounts).toEqual([[500, 100_000], [500, 100_000], [1_000_000], [5_000]]);
  });
});
