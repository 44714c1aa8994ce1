import { describe, expect, it } from "vitest";
import { readGuestName } from "./guestName.ts";

const taken = ["Anna Owner-Smith", "Ада", "🙂"];
const read = (name: string) => readGuestName(name, taken);

describe("readGuestName", () => {
  it("takes names of all scripts as they are, and tidies what can't be seen", () => {
    const names = ["Ben", "דנה לוי", "محمد", "山田太郎", "Ownerson", "Ana (UX)", "Adrian", "X Æ A-12", "🦊"];
    for (const name of names) expect(read(name)).toBe(name);
    expect(read(" \u202EBen\u202C\u200B  B. ")).toBe("Ben B.");
  });

  it("refuses what the screen calls others, however it is dressed", () => {
    const dressed = [
      "Owner",
      "owner.",
      "OWNER",
      "Ow\u200Bner",
      "\u202EOwner",
      "Оwnеr",
      "0wner",
      "Ｏｗｎｅｒ",
      "Öwner",
      "[Owner]",
    ];
    const beside = ["Board owner", "Ada (owner)", "Ben (you)", "Ben [You", "You", "Admin", "adm1n", "Owner (Ben)"];
    for (const name of [...dressed, ...beside])
      expect(() => read(name), name).toThrow(/could be taken for somebody else/);
  });

  it("refuses the names of those who have an account on the board", () => {
    for (const name of ["Anna Owner-Smith", "anna ownersmith", "Аnnа Owner Smith", "Anna Owner-Smith (x)", "Aдa"]) {
      expect(() => read(name), name).toThrow(/Sign in if that is you/);
    }
  });

  it("refuses what nobody can see", () => {
    for (const name of ["", " ", "\u3164", "\u2800\u200D", "...", "\u0301"]) {
      expect(() => read(name), name).toThrow(/at least one letter that can be seen/);
    }
  });
});
