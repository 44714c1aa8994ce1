import { describe, expect, it } from "vitest";
import { journeyMap } from "../journey-map/index.ts";
import { joinTables } from "./joinTables.ts";
import type { TableFormat } from "./tableFormat.ts";

function table(key: string, label: string, more: Partial<TableFormat> = {}): TableFormat {
  const report = (read: number) => ({ read, kept: 0, notes: [key], made: [{ type: key, label: key, count: read }] });
  return {
    fields: [{ key, label, name: label, description: "", required: false, aliases: [] }],
    plan: (rows) => ({
      report: { ...report(rows.length), dropped: rows.map(({ line }) => ({ line, reason: key })) },
      build: () => {},
    }),
    write: () => ({ headers: [label], rows: [[key]] }),
    ...more,
  };
}

describe("the tables of several parts", () => {
  it("stand one after the other, each in its own columns", () => {
    const joined = joinTables([table("a", "A"), table("b", "B")]);
    expect(joined.fields.map(({ key }) => key)).toEqual(["a", "b"]);
    const board = {} as Parameters<TableFormat["write"]>[0];
    expect(joined.write(board)).toEqual({
      headers: ["A", "B"],
      rows: [
        ["a", ""],
        ["", "b"],
      ],
    });
  });

  it("read the rows that they own, the lowest what none owns, and report the dropped as they stand in the file", () => {
    const joined = joinTables([table("a", "A"), table("b", "B", { owns: ({ cells }) => cells.B !== "" })]);
    const rows = ["", "x", ""].map((cell, index) => ({ line: index + 2, cells: { A: "", B: cell } }));
    const { report } = joined.plan(rows, { a: "A", b: "B" });
    expect(report).toEqual({
      read: 3,
      kept: 0,
      dropped: [
        { line: 2, reason: "a" },
        { line: 3, reason: "b" },
        { line: 4, reason: "a" },
      ],
      notes: ["a", "b"],
      made: [
        { type: "a", label: "a", count: 2 },
        { type: "b", label: "b", count: 1 },
      ],
    });
  });

  it("must not call different columns alike", () => {
    expect(() => joinTables([table("a", "Name"), table("b", "Name")])).toThrow("Two columns are called Name");
  });

  it("are the part's own where there is one", () => {
    expect(joinTables([journeyMap.table])).toBe(journeyMap.table);
  });
});
