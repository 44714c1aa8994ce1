import { describe, expect, it } from "vitest";
import { filledDown, transposed } from "./cells.ts";
import { linesOf } from "./lines.ts";
import { readCells } from "./readCells.ts";

describe("cells from the clipboard", () => {
  it("keep line breaks, tabs and marks within them", () => {
    expect(readCells('Find\t"Hits\nwithout end"\r\nBuy\t"2"" wide"\r\n')).toEqual([
      ["Find", "Hits\nwithout end"],
      ["Buy", '2" wide'],
    ]);
    expect(readCells('"one\ttwo"\tthree')).toEqual([["one\ttwo", "three"]]);
  });

  it("keep the marks of what is only quoted", () => {
    expect(readCells('"I gave up."\n"Why twice?"')).toEqual([['"I gave up."'], ['"Why twice?"']]);
    expect(readCells('"open\tend')).toEqual([['"open', "end"]]);
  });

  it("are one column where a word processor put the marks of a list before tabs", () => {
    expect(readCells("•\tFind\r\n•\tCompare\r\n\to\tby price\r\n•\t\r\n§\tBuy\r\n")).toEqual([
      ["Find"],
      ["Compare"],
      ["by price"],
      ["Buy"],
    ]);
    expect(readCells("1.\tFind\na)\tby name\n2.\tBuy")).toEqual([["Find"], ["by name"], ["Buy"]]);
    expect(readCells("1\tFind\n2\tBuy")).toEqual([
      ["1", "Find"],
      ["2", "Buy"],
    ]);
    expect(readCells("•\tFind\tsoon\n•\tBuy\t")[0]).toEqual(["•", "Find", "soon"]);
  });

  it("come without empty rows and without empty columns around them, in rows of equal length", () => {
    expect(readCells("\t\t\n\ta\tb\tc\r\n\t\t\n\td\n")).toEqual([
      ["a", "b", "c"],
      ["d", "", ""],
    ]);
    expect(readCells("")).toEqual([]);
  });

  it("can be turned, and filled where cells were merged", () => {
    expect(
      transposed([
        ["a", "b"],
        ["c", "d"],
      ]),
    ).toEqual([
      ["a", "c"],
      ["b", "d"],
    ]);
    const merged = [
      ["A", "1", "x"],
      ["", "", "y"],
      ["B", "", "z"],
    ];
    expect(filledDown(merged, 2)).toEqual([
      ["A", "1", "x"],
      ["A", "1", "y"],
      ["B", "", "z"],
    ]);
  });
});

describe("lines from the clipboard", () => {
  it("lose the marks of a list, and only those", () => {
    expect(linesOf("• one\r\n* two\n\n  – three  ")).toEqual(["one", "two", "three"]);
    expect(linesOf("7. one\n8) two")).toEqual(["one", "two"]);
    expect(linesOf("•\tone\n\to\ttwo\n§\tthree\nb)\tfour")).toEqual(["one", "two", "three", "four"]);
    expect(linesOf("·         one\n— two")).toEqual(["one", "two"]);
    expect(linesOf("o one\no two")).toEqual(["o one", "o two"]);
    expect(linesOf("12. Dezember: Kick-off")).toEqual(["12. Dezember: Kick-off"]);
    expect(linesOf("12. Dezember: Kick-off\n3. Januar: Start")).toEqual(["12. Dezember: Kick-off", "3. Januar: Start"]);
    expect(linesOf("- one\n-4 degrees")).toEqual(["- one", "-4 degrees"]);
  });
});
