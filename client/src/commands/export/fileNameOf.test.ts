import { describe, expect, it } from "vitest";
import { fileNameOf } from "./fileNameOf.ts";

describe("fileNameOf", () => {
  it.each([
    ["Ordering groceries", "Ordering groceries.csv"],
    ["../../etc/passwd", "etc passwd.csv"],
    ["a\u202Egpj.exe", "a gpj.exe.csv"],
    ["  \u0000 ", "Board.csv"],
    ["CON: what?", "CON what.csv"],
  ])("%j is %j", (title, name) => {
    expect(fileNameOf(title, "csv")).toBe(name);
  });

  it("cuts long titles between characters", () => {
    expect(fileNameOf("😀".repeat(200), "pdf")).toBe(`${"😀".repeat(80)}.pdf`);
  });
});
