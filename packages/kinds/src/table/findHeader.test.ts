import { describe, expect, it } from "vitest";
import { findHeader } from "./findHeader.ts";

const rows = (...lines: string[]) => lines.map((line) => line.split(","));
const isKnown = (cell: string) => ["Stage", "Step", "Note"].includes(cell.trim());

describe("findHeader", () => {
  it.each([
    ["the first row", 0, rows("Stage,Step", "Find,Search")],
    ["below a title", 1, rows("Journey workshop,,", "Stage,Step,Pains", "Find,Search,Slow")],
    [
      "below a title and a pair of facts",
      2,
      rows("Export,,", "Created,2026-10-01,", "Stage,Step,Pains", "Find,Search,Slow"),
    ],
    ["below a title, in words nobody knows", 1, rows("Werkschau,,", "Ort,Zeit,Wer", "Köln,früh,Ana")],
    ["the first row, when a row below is fuller", 0, rows("Stage,,", "Find,Search,Slow")],
    ["the first row of one column", 0, rows("My cards", "Pay", "Wait")],
    ["the first row, when what follows are numbers", 0, rows("2025,,", "1,2,3", "4,5,6")],
    ["the first row of nothing", 0, []],
  ])("%s", (_what, index, table) => {
    expect(findHeader(table, isKnown)).toBe(index);
  });
});
