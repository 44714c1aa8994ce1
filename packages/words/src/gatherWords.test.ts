import { describe, expect, it } from "vitest";
import { gatherWords } from "./gatherWords.ts";
import { inLanguage } from "./host/node.ts";
import { dayToWords, decimalSeparator, listToWords, midSentence, numberToWords } from "./locale.ts";
import type { Translation } from "./message.ts";

const en = {
  save: "Save",
  kept: "{count, plural, one {# change isn't} other {# changes aren't}} kept in “{title}”",
} as const;
const de = {
  save: "Speichern",
  kept: "{count, plural, one {# Änderung ist} other {# Änderungen sind}} nicht in „{title}“",
} as const satisfies Translation<typeof en>;

const say = await gatherWords({ en: async () => ({ en }), de: async () => ({ de }) });

describe("words", () => {
  it("are said in English, where nobody asked for another language", () => {
    expect(say.save).toBe("Save");
    expect(say.kept({ count: 1, title: "Trip" })).toBe("1 change isn't kept in “Trip”");
    expect(say.kept({ count: 1_200, title: "Trip" })).toBe("1,200 changes aren't kept in “Trip”");
  });

  it("are said to two people at once, to each in their own language", async () => {
    const speak = async () => {
      const before = say.kept({ count: 1_200, title: "Reise" });
      await Promise.resolve();
      return [
        before,
        say.save,
        numberToWords(1234.5),
        decimalSeparator(),
        listToWords(["a", "b", "c"]),
        midSentence("Card"),
      ];
    };
    expect(await Promise.all([inLanguage("de", speak), inLanguage("en", speak)])).toEqual([
      ["1.200 Änderungen sind nicht in „Reise“", "Speichern", "1.234,5", ",", "a, b und c", "Card"],
      ["1,200 changes aren't kept in “Reise”", "Save", "1,234.5", ".", "a, b and c", "card"],
    ]);
  });

  it("say days as the language writes them", () => {
    const day = () => dayToWords(new Date("2026-04-03"), { dateStyle: "long", timeZone: "UTC" });
    expect([day(), inLanguage("de", day)]).toEqual(["3 April 2026", "3. April 2026"]);
  });

  it("can't be said wrongly", () => {
    // @ts-expect-error There is no such text.
    expect(say.saved).toBeUndefined();
    // @ts-expect-error The title is missing.
    expect(() => say.kept({ count: 2 })).toThrow("title");
    // @ts-expect-error What is counted is a number.
    expect(() => say.kept({ count: "2", title: "" })).toThrow("number");
    // @ts-expect-error It needs nothing.
    expect(() => say.save({ count: 1 })).toThrow("not a function");
    void gatherWords({
      en: async () => ({ en: { a: "a" } as const }),
      // @ts-expect-error German must not need what English isn't given.
      de: async () => ({ de: { a: "{b}" } as const }),
    });
  });
});
