import { readContent, repair, validate, writeElements, type Board } from "@throughline/model";
import { describe, expect, it } from "vitest";
import type { Kind } from "../contract/kind.ts";
import type { TableRow } from "../table/tableFormat.ts";
import { author, buildBoard, buildBusyBoard, seeds, type RandomCall } from "./boards.ts";

/** Content with ids and order keys replaced by where things stand, so that two boards can be compared. */
function shape(kind: Kind, board: Board): unknown {
  const { headers, rows } = kind.table.write(board);
  return { headers, rows };
}

function rowsOf(kind: Kind, board: Board): { rows: TableRow[]; mapping: Record<string, string> } {
  const { headers, rows } = kind.table.write(board);
  const mapping: Record<string, string> = {};
  for (const field of kind.table.fields) if (headers.includes(field.label)) mapping[field.key] = field.label;
  return {
    mapping,
    rows: rows.map((cells, index) => ({
      line: index + 2,
      cells: Object.fromEntries(headers.map((header, column) => [header, cells[column] ?? ""])),
    })),
  };
}

export function describeFiles(kind: Kind, randomCall: RandomCall): void {
  describe("files", () => {
    it.each(seeds(20))("JSON gives the same board again (seed %i)", (seed) => {
      const board = buildBusyBoard(kind, randomCall, seed);
      const copy = buildBoard(kind);
      writeElements(copy, JSON.parse(JSON.stringify(readContent(board).elements)), author);
      expect(readContent(copy).elements).toEqual(readContent(board).elements);
      expect(validate(copy).filter((issue) => issue.code !== "orphan")).toEqual([]);
    });

    it.each(seeds(20))("a table gives the same board again (seed %i)", (seed) => {
      const board = buildBusyBoard(kind, randomCall, seed);
      repair(board);
      const { rows, mapping } = rowsOf(kind, board);
      const plan = kind.table.plan(rows, mapping);
      expect(plan.report.dropped).toEqual([]);
      expect(plan.report.read).toBe(rows.length);
      expect(plan.report.kept).toBe(rows.length);
      const copy = buildBoard(kind);
      copy.transact(author, (writer) => plan.build(writer));
      expect(validate(copy)).toEqual([]);
      expect(shape(kind, copy)).toEqual(shape(kind, board));
    });

    it("a table of nonsense is dropped with reasons, not thrown", () => {
      const mapping = Object.fromEntries(kind.table.fields.map((field) => [field.key, field.label]));
      const nonsense = ["", " ", "=1+1", "x".repeat(30_000), "\u0000", "12e999", "2026-99-99", "\n\n", "🧑‍🚀"];
      const rows = nonsense.map((cell, index) => ({
        line: index + 2,
        cells: Object.fromEntries(kind.table.fields.map((field) => [field.label, cell])),
      }));
      const plan = kind.table.plan(rows, mapping);
      expect(plan.report.read).toBe(rows.length);
      expect(plan.report.kept + plan.report.dropped.length).toBe(rows.length);
      const board = buildBoard(kind);
      board.transact(author, (writer) => plan.build(writer));
      expect(validate(board)).toEqual([]);
    });
  });
}
