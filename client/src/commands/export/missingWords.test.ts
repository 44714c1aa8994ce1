import { describe, expect, it } from "vitest";
import { missingWords } from "./missingWords.ts";

describe("words about letters that a picture lacks", () => {
  it("name the scripts and a font that has the first of them", () => {
    expect(missingWords(["Bengali", "Khmer", "emoji"])).toBe(
      "No font on the server has Bengali letters, Khmer letters, and some emoji: a PNG or a PDF has boxes in their place. " +
        "Whoever runs the server can install a font with them, such as Noto Sans Bengali.",
    );
  });

  it("name no font where the letters belong to no script", () => {
    expect(missingWords(["other signs"])).toBe(
      "No font on the server has some signs: a PNG or a PDF has boxes in their place. " +
        "Whoever runs the server can install a font with them.",
    );
  });
});
