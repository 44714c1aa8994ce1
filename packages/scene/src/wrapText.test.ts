import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphemesOf } from "./graphemes.ts";
import { plainMeasurer } from "./plainMeasurer.ts";
import { withoutMark } from "./textDirection.ts";
import { wrapText } from "./wrapText.ts";

/** Every grapheme is one unit wide, so that widths can be counted. */
const unit = { width: (text: string) => graphemesOf(text).length };
const wrap = (text: string, width: number, maxLines?: number): string[] =>
  wrapText(text, width, "card", unit, { maxLines });

describe("wrapText", () => {
  it("breaks at spaces and drops the ones at the break", () => {
    expect(wrap("the quick  brown fox", 9)).toEqual(["the quick", "brown fox"]);
    expect(wrap("a  b", 9)).toEqual(["a  b"]);
  });

  it("respects every kind of line break and keeps empty lines", () => {
    expect(wrap("one\ntwo\r\n\nthree\u2028four", 20)).toEqual(["one", "two", "", "three", "four"]);
  });

  it("gives one empty line for the empty text", () => {
    expect(wrap("", 10)).toEqual([""]);
  });

  it("breaks a word that is wider than the width, on lines of its own", () => {
    expect(wrap("see https://example.org", 8)).toEqual(["see", "https://", "example.", "org"]);
  });

  it("goes on behind the rest of a broken word", () => {
    expect(wrap("abcdefghij kl", 8)).toEqual(["abcdefgh", "ij kl"]);
  });

  it("breaks after a hyphen between letters, not in front of digits", () => {
    expect(wrap("a well-known fact", 8)).toEqual(["a well-", "known", "fact"]);
    expect(wrap("on 2026-11", 7)).toEqual(["on", "2026-11"]);
  });

  it("never breaks at a no-break space", () => {
    expect(wrap("about 10\u00a0km", 8)).toEqual(["about", "10\u00a0km"]);
  });

  it("breaks scripts without spaces between characters, never inside an emoji", () => {
    expect(wrap("顧客は商品を探す", 3)).toEqual(["顧客は", "商品を", "探す"]);
    expect(wrap("👩‍👩‍👧‍👦👍🏽🇩🇪e\u0301", 1)).toEqual(["👩‍👩‍👧‍👦", "👍🏽", "🇩🇪", "e\u0301"]);
  });

  it("marks what maxLines cuts by an ellipsis that fits", () => {
    expect(wrap("the quick brown fox", 9, 1)).toEqual(["the quic…"]);
    expect(wrap("the end\nof it", 9, 1)).toEqual(["the end…"]);
    expect(wrap("one two", 9, 1)).toEqual(["one two"]);
    expect(wrap("abc def", 3, 2)).toEqual(["abc", "def"]);
  });

  it("gives each line at least a character where nothing fits", () => {
    expect(wrap("abc", 0)).toEqual(["a", "b", "c"]);
  });

  it("marks the lines that would by themselves read in the other direction than their paragraph", () => {
    expect(wrap("שלום Zoom לכולם", 5)).toEqual(["שלום", "\u200fZoom", "לכולם"]);
    expect(wrap("Zoom שלום ok", 5)).toEqual(["Zoom", "\u200eשלום", "ok"]);
    expect(wrap("שלום\n\nZoom 12", 20)).toEqual(["שלום", "", "Zoom 12"]);
    expect(wrap("שלום 12 34", 5)).toEqual(["שלום", "\u200f12 34"]);
  });

  const texts = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 80 }),
    fc
      .array(fc.constantFrom("a", "word", "顧客", "👍🏽", " ", "  ", "-", "\n", "\u00a0", "שלום", "مرحبا"), {
        maxLength: 40,
      })
      .map((parts) => parts.join("")),
  );

  it("never makes a line wider than the width and loses no character (property)", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 200 }), (text, width) => {
        const lines = wrapText(text, width, "card", plainMeasurer);
        for (const line of lines.map(withoutMark)) {
          if (graphemesOf(line).length > 1) {
            expect(plainMeasurer.width(line, "card")).toBeLessThanOrEqual(width + 1e-6);
          }
        }
        const dense = (s: string): string => s.replace(/[\s\u200b\u200e\u200f]/g, "");
        expect(dense(lines.join(""))).toBe(dense(text));
      }),
    );
  });

  it("keeps to maxLines and the width with the ellipsis (property)", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 30, max: 200 }), fc.integer({ min: 1, max: 4 }), (text, width, maxLines) => {
        const whole = wrapText(text, width, "meta", plainMeasurer);
        const cut = wrapText(text, width, "meta", plainMeasurer, { maxLines });
        expect(cut.length).toBe(Math.min(whole.length, maxLines));
        if (whole.length <= maxLines) expect(cut).toEqual(whole);
        else expect(cut.at(-1)?.endsWith("…")).toBe(true);
        const last = withoutMark(cut.at(-1) ?? "");
        if (last.length > 3) expect(plainMeasurer.width(last, "meta")).toBeLessThanOrEqual(width + 1e-6);
      }),
    );
  });
});
