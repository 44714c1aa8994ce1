import * as Y from "yjs";
import { Board, createOrigin, initialize, runOperations } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { cardSort } from "../card-sort/index.ts";
import { maxSearchBytes, searchText } from "./searchText.ts";

const author = createOrigin("person", "test");

function boardWith(...calls: { name: string; args: Record<string, unknown> }[]): Board {
  const board = new Board(new Y.Doc(), cardSort.schema);
  initialize(board, "The title", author);
  runOperations(board, cardSort.operations, calls, author);
  return board;
}

describe("searchText", () => {
  it("has what people wrote, in the order of the outline, and nothing else", () => {
    const board = boardWith(
      { name: "addCategory", args: { name: " Money ", description: "All that costs" } },
      { name: "addCards", args: { lines: "Pay | by card\nWait" } },
    );
    expect(searchText(cardSort, board)).toBe("Pay\nby card\nWait\nMoney\nAll that costs");
  });

  it("stops in time", () => {
    const line = `${"ü".repeat(400)}\n`;
    const text = searchText(cardSort, boardWith({ name: "addCards", args: { lines: line.repeat(400) } }));
    const size = new TextEncoder().encode(text).length;
    expect(size).toBeLessThanOrEqual(maxSearchBytes);
    expect(size).toBeGreaterThan(maxSearchBytes - 1_000);
    expect(text.endsWith("ü")).toBe(true);
  });
});
