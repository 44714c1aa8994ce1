import { describe, expect, it } from "vitest";
import type { Kind } from "../contract/kind.ts";
import { outlineElementIds } from "../contract/outline.ts";
import { buildBusyBoard, seeds, type RandomCall } from "./boards.ts";

export function describeOutline(kind: Kind, randomCall: RandomCall): void {
  describe("outline", () => {
    it.each(seeds(25))("has each element exactly once, and additions that work (seed %i)", (seed) => {
      const board = buildBusyBoard(kind, randomCall, seed);
      const outline = kind.outline(board);
      expect(outlineElementIds(outline).sort()).toEqual(Array.from(board.all(), (element) => element.id).sort());
      if (outline.shape === "grid") {
        const columns = outline.columnGroups.reduce((sum, group) => sum + Math.max(1, group.columns.length), 0);
        const withSteps = outline.columnGroups.reduce((sum, group) => sum + group.columns.length, 0);
        for (const row of outline.rows) expect([columns, withSteps]).toContain(row.cells.length);
      }
    });
  });
}
