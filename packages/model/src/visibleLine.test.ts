import { array, assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { visibleLine } from "./visibleLine.ts";

describe("visibleLine", () => {
  it("leaves names of all scripts as they are", () => {
    for (const name of [
      "Ana Kovač",
      "דנה לוי",
      "محمد الأمين",
      "می\u200Cخواهم",
      "क्\u200Dष नाम",
      "辻\u{E0100}さん",
      "O'Neill-Smith, Jr.",
      "Zoë 👩🏽\u200D💻 ❤\uFE0F 👨\u200D👩\u200D👧",
      "Nguyễn Thị Ánh",
    ]) {
      expect(visibleLine(name)).toBe(name);
    }
  });

  it("takes out what turns the direction around", () => {
    expect(visibleLine("gnp.\u202Eexe\u202C")).toBe("gnp.exe");
    for (const control of "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069") {
      expect(visibleLine(`Ow${control}ner`)).toBe("Owner");
    }
  });

  it("takes out what nobody sees", () => {
    const unseen = [
      "\u00AD",
      "\u034F",
      "\u115F",
      "\u180E",
      "\u200B",
      "\u2060",
      "\u3164",
      "\uFEFF",
      "\uFFA0",
      "\u{E0041}",
    ];
    for (const letter of [...unseen, "\u200C", "\u200D", "\uFE0F", "\uD800"]) {
      expect(visibleLine(`${letter}Ow${letter}ner${letter}`)).toBe("Owner");
      expect(visibleLine(letter)).toBe("");
    }
  });

  it("makes one line of it, with one space in each gap, and no heap of marks", () => {
    expect(visibleLine("\n Ana\t\u2003\u2800\u2028Kovač \u0000")).toBe("Ana Kovač");
    expect(visibleLine(`a${"\u0301".repeat(50)}b`)).toBe(`a${"\u0301".repeat(4)}b`);
  });

  it("gives the same of what it gave", () => {
    const odd = array(constantFrom("\u200D", "\u200C", "\uFE0F", "\u0301", "\u202E", " ", "ش", "क", "a", "👩", "辻"));
    const isStable = (text: string) => visibleLine(visibleLine(text)) === visibleLine(text);
    const letters = array(integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)));
    assert(property(letters, (parts) => isStable(parts.join(""))));
    assert(property(odd, (parts) => isStable(parts.join(""))));
  });
});
