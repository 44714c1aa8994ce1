import { describe, expect, it } from "vitest";
import { fontsFor } from "./fontsFor.ts";
import { scriptOf } from "./scriptOf.ts";

const missingOf = (text: string) => fontsFor(text).missing(text);

describe("letters that no font has", () => {
  it("are told by their script, each once", () => {
    // Garay is younger than the fonts of any distribution; the last sign is for private use.
    expect(missingOf("Pay 𐵀𐵁𐵀 \u{f0123}")).toEqual([
      { script: "Garay", letters: "𐵀𐵁" },
      { script: "other signs", letters: "\u{f0123}" },
    ]);
  });

  it("are none of those that come along", () => {
    expect(missingOf("Größe Привет Ωμέγα 한국어 日本語 简体 مرحبا שלום नमस्ते สวัสดี")).toEqual([]);
  });

  it("are none of those that leave no mark: spaces, joiners, variation selectors, directions", () => {
    expect(missingOf("a\u00a0b\u2003c\u200d\ufe0f\u202e\u2066\n\t👩🏽‍💻❤️")).toEqual([]);
  });
});

describe("the script of a letter", () => {
  it.each([
    ["ก", "Thai"],
    ["ব", "Bengali"],
    ["ა", "Georgian"],
    ["한", "Korean"],
    ["😀", "emoji"],
    ["🇩", "emoji"],
    ["→", "other signs"],
  ])("of %s is %s", (letter, script) => {
    expect(scriptOf(letter)).toBe(script);
  });
});
