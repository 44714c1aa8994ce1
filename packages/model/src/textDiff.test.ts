import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textEditBetween } from "./textDiff.ts";

describe("textEditBetween", () => {
  it("turns any text into any other, wherever the caret is", () => {
    const words = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(words, words, fc.option(fc.nat(20), { nil: undefined }), (before, after, caret) => {
        const edit = textEditBetween(before, after, caret);
        expect(edit === undefined).toBe(before === after);
        const { index, remove, insert } = edit ?? { index: 0, remove: 0, insert: "" };
        expect(before.slice(0, index) + insert + before.slice(index + remove)).toBe(after);
        expect((before.slice(0, index) + "|" + before.slice(index + remove)).isWellFormed()).toBe(
          before.isWellFormed(),
        );
      }),
    );
  });

  it("settles a repeated letter by the caret", () => {
    expect(textEditBetween("aa", "aaa", 1)).toEqual({ index: 0, remove: 0, insert: "a" });
    expect(textEditBetween("aa", "aaa", 3)).toEqual({ index: 2, remove: 0, insert: "a" });
  });

  it("leaves the common beginning and end alone", () => {
    expect(textEditBetween("buy milk", "buy oat milk")).toEqual({ index: 3, remove: 0, insert: " oat" });
    expect(textEditBetween("😀 ok", "😃 ok")).toEqual({ index: 0, remove: 2, insert: "😃" });
  });
});
