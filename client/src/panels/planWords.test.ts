import { describe, expect, it } from "vitest";
import { planWords } from "./planWords.ts";

describe("what is said of a PDF in pages before it is made", () => {
  const plan = { pages: { a4: 12, a3: 1, letter: null }, missing: [] };

  it("is how many pages it will have", () => {
    expect(planWords(plan, "a4")).toEqual({ words: "12 pages", isReadable: true });
    expect(planWords(plan, "a3").words).toBe("1 page");
  });

  it("is that they are too many, and what helps", () => {
    expect(planWords(plan, "letter")).toEqual({
      words: "Too many pages to be made. Take larger paper or a drawing instead.",
      isReadable: false,
    });
  });
});
