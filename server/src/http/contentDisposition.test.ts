import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeFileName } from "../exports/safeFileName.ts";
import { contentDisposition } from "./contentDisposition.ts";

describe("safeFileName", () => {
  it.each([
    ["Ordering groceries", "Ordering groceries.csv"],
    ["../../etc/passwd", "etc passwd.csv"],
    ["", "board.csv"],
    ["...", "board.csv"],
    ['a"b\r\nSet-Cookie: x=1', "a b Set-Cookie x=1.csv"],
    ["evil\u202Egnp.exe", "evil gnp.exe.csv"],
    ["Größe: 1/2", "Größe 1 2.csv"],
    ["旅程 📦", "旅程 📦.csv"],
  ])("makes %j into %j", (title, name) => {
    expect(safeFileName(title, "csv")).toBe(name);
  });
});

describe("contentDisposition", () => {
  it("writes a header of one line in plain letters that names the same file, for any title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (title) => {
        const name = safeFileName(title.toWellFormed(), "pdf");
        const header = contentDisposition(name);
        expect(header).toMatch(/^attachment; filename="[\w .,()+-]+"; filename\*=UTF-8''[\w.!~%-]+$/);
        expect(decodeURIComponent(header.slice(header.indexOf("''") + 2))).toBe(name);
        expect(name.endsWith(".pdf")).toBe(true);
        expect(name.startsWith(".")).toBe(false);
      }),
    );
  });
});
