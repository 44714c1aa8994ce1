import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesAll, snippetOf, splitByMatches } from "./searchMatches.ts";

const marked = (text: string, query: string) =>
  splitByMatches(text, query)
    .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join("");

describe("splitByMatches", () => {
  it("marks the beginnings of words, without case and accents", () => {
    expect(marked("Ordering groceries, reordering", "order")).toBe("[Order]ing groceries, reordering");
    expect(marked("Café crème", "cafe cr")).toBe("[Café] [cr]ème");
    expect(marked("Cafe\u0301 noir", "café")).toBe("[Cafe\u0301] noir");
  });

  it("takes the longest of several words that fit", () => {
    expect(marked("Payment", "pay payment")).toBe("[Payment]");
  });

  it("marks nothing without a query and takes signs for no words", () => {
    expect(marked("What?", "")).toBe("What?");
    expect(marked("What? (now)", "?( *")).toBe("What? (now)");
  });

  it("loses no character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (text, query) => {
        expect(
          splitByMatches(text, query)
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

describe("matchesAll", () => {
  it("wants every word, in any order", () => {
    expect(matchesAll("Ordering groceries", "groc ord")).toBe(true);
    expect(matchesAll("Ordering groceries", "groc pay")).toBe(false);
  });
});

describe("snippetOf", () => {
  it("gives the line with most words", () => {
    expect(snippetOf(["Pay", "Card declined at pay", "Ship"], "card pay")).toBe("Card declined at pay");
  });

  it("cuts long lines around what was found", () => {
    const line = `${"word ".repeat(60)}declined ${"word ".repeat(60)}`;
    const snippet = snippetOf([line], "declined", 60) ?? "";
    expect(snippet).toContain("declined");
    expect(snippet.length).toBeLessThanOrEqual(62);
    expect(snippet.startsWith("…") && snippet.endsWith("…")).toBe(true);
  });

  it("gives nothing when nothing fits", () => {
    expect(snippetOf(["Pay"], "ship")).toBeUndefined();
  });
});
