import { expect, it } from "vitest";
import { buildSession } from "../testing/buildSession.ts";
import { restoredWords } from "./restoredWords.ts";

it("says what came back, what came along, what went and what has no place", () => {
  const { board } = buildSession({ kind: "card-sort" });
  const [first, second] = Array.from(board.all()).filter(({ type }) => type === "card");
  const category = Array.from(board.all()).find(({ type }) => type === "category");
  if (!first || !second || !category) throw new Error("The template has too little on it");
  const nothing = { elements: [], removed: [], unplaced: [], title: false };
  expect(restoredWords(nothing, undefined, board)).toMatch(/^Restored/);
  expect(restoredWords(nothing, [first.id], board)).toBe("It is as it was already.");
  expect(restoredWords({ ...nothing, elements: [first.id] }, [first.id], board)).toBe(`Brought back “${first.label}”.`);
  const along = { ...nothing, elements: [first.id, category.id] };
  expect(restoredWords(along, [first.id], board)).toBe(`Brought back “${first.label}”, with “${category.name}”.`);
  const both = { elements: [first.id, second.id], removed: ["x"], unplaced: [first.id] };
  expect(restoredWords(both, [first.id, second.id], board)).toBe(
    "Brought back 2 elements. 1 element wasn't there then and is gone again. What they stood in is gone: they are at the side of the board.",
  );
});
