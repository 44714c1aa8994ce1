import { describe, expect, it } from "vitest";
import { entryWords, pathToEntry } from "./entryWords.ts";

const call = { name: "move", args: {} };
const pain = { id: "pain", label: "Pain points", call };
const menu = [
  { id: "add", label: "Add card after", call },
  { id: "move", label: "Move to…", entries: [{ id: "pay", label: "Pay", entries: [pain] }] },
  { id: "up", label: "Move up", call },
  { id: "delete", label: "Delete", call, danger: true },
];

const said = (entry: (typeof menu)[number] | typeof pain) => entryWords(pathToEntry(menu, entry) ?? []);

describe("entryWords", () => {
  it("says where something was moved", () => {
    expect(said(pain)).toBe("Moved to Pay, Pain points");
    expect(entryWords(menu.slice(2, 3))).toBe("Moved up");
  });

  it("says that something was deleted, and else repeats the entry", () => {
    expect(entryWords(menu.slice(3))).toBe("Deleted");
    expect(entryWords(menu.slice(0, 1))).toBe("Add card after");
  });

  it("finds nothing for entries of another menu", () => {
    expect(pathToEntry(menu, { id: "x", label: "X" })).toBeUndefined();
  });
});
