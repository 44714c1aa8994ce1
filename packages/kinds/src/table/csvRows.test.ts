import { describe, expect, it } from "vitest";
import { csvRows } from "./csvRows.ts";
import { maxTableBytes, readTable } from "./tableFile.ts";

const rowsOf = (text: string, delimiter = ",") => Array.from(csvRows(text, delimiter));
const cellsOf = (text: string, delimiter?: string) => rowsOf(text, delimiter).map(({ cells }) => cells);

describe("csvRows", () => {
  it("takes cells in quotes as RFC 4180 says, and spaces behind them for nothing", () => {
    expect(cellsOf('a,"b ""c"", d"\n"", "x"')).toEqual([
      ["a", 'b "c", d'],
      ["", ' "x"'],
    ]);
    expect(cellsOf('"a" ,"b"\t\n"c"  ')).toEqual([["a", "b"], ["c"]]);
    expect(cellsOf('"a"\t"b"', "\t")).toEqual([["a", "b"]]);
  });

  it("gives an empty cell for each delimiter with nothing behind it", () => {
    expect(cellsOf("a,\n,\n\n")).toEqual([["a", ""], ["", ""], [""]]);
  });

  it("ends rows with each sort of line break, and keeps those in quotes as they are", () => {
    const rows = rowsOf('1\r\n"2\r\n3"\r4\n\n5');
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, "1"],
      [2, "2\r\n3"],
      [4, "4"],
      [5, ""],
      [6, "5"],
    ]);
  });

  it("keeps marks that open and close nothing, and says on which line", () => {
    expect(rowsOf('a"b,c"\n')).toMatchObject([{ cells: ['a"b', 'c"'], strayQuotes: 2, oddLine: undefined }]);
    expect(rowsOf('"1\n2","a"b",3\n')).toMatchObject([{ cells: ["1\n2", 'a"b', "3"], strayQuotes: 1, oddLine: 2 }]);
  });

  it("says where a quoted cell begins that never ends", () => {
    expect(rowsOf('a\n1,"2\n3')).toMatchObject([{ cells: ["a"] }, { cells: ["1", "2\n3"], unclosedLine: 2 }]);
  });
});

/** A piece as often as the largest file holds it. */
const filledWith = (piece: string, before = "") => before + piece.repeat(maxTableBytes / piece.length - 1);

const longestMs = 5_000;

// Each of these took between two seconds and hours. Anybody may send them.
it.each([
  ["a header of many columns of one name", filledWith("a,")],
  ["a header of empty cells above many rows", `a${",".repeat(2_000_000)}\n${"1\n".repeat(20_000)}`],
  ["marks that close nothing", filledWith('"a"b",2\n')],
  ["marks that close nothing before many spaces", `"${'a"'.repeat(100_000)}${" ".repeat(100_000)},`],
  ["one quoted cell", `${filledWith("x", 'Title\n"')}"`],
  ["one cell of marks", filledWith('"')],
  ["a cell that never ends", filledWith('"a,\n')],
  ["millions of rows", filledWith("a\n")],
  ["millions of empty rows", filledWith("\n", "a,b\n")],
])("reads in time that goes with the size: %s", { timeout: 60_000 }, (_, text) => {
  const file = new TextEncoder().encode(text);
  let shortest = Infinity;
  // Once more where a machine that is busy with others has made it long: what isn't bounded is long each time.
  for (let attempt = 0; attempt < 3 && shortest >= longestMs; attempt += 1) {
    const began = performance.now();
    readTable(file, { format: "csv" });
    shortest = Math.min(shortest, performance.now() - began);
  }
  expect(shortest).toBeLessThan(longestMs);
});
