import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { journeyMap } from "../journey-map/index.ts";
import { planImport } from "./planImport.ts";
import { openFile } from "./tableFile.ts";
import { excelFile } from "../testing/excelFile.ts";

const text = (cell: string, index: number) => `<c r="${cell}" t="s"><v>${index}</v></c>`;
const inline = (cell: string, words: string) => `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`;

async function sheetsOf(bytes: Uint8Array<ArrayBuffer>) {
  const opened = await openFile(bytes);
  if (!opened.ok) throw new Error(`${opened.code}: ${opened.message}`);
  return opened.sheets;
}

describe("openFile reads a workbook", () => {
  it("with what formulas gave, days as days, numbers as people see them", async () => {
    const rows =
      `<row r="1">${text("A1", 0)}${text("B1", 1)}${text("C1", 2)}${text("D1", 3)}</row>` +
      '<row r="3"><c r="A3"><f>0.1+0.2</f><v>0.30000000000000004</v></c><c r="B3" s="1"><v>46112</v></c>' +
      `<c r="C3" s="2"><v>46112.416666666664</v></c><c r="D3" t="b"><v>1</v></c></row>` +
      `<row r="4"><c r="A4" t="str"><f>A1&amp;"s"</f><v>Points</v></c><c r="B4" s="1"/>${text("C4", 4)}<c r="D4" t="e"><v>#N/A</v></c></row>`;
    const strings = ["Point", "Due", "Seen", "Done", "  two\nlines &amp; 46112"];
    const [sheet] = await sheetsOf(excelFile([{ name: "Plan", rows }], strings));
    expect(sheet?.name).toBe("Plan");
    expect(sheet?.rows).toEqual([
      { line: 1, cells: ["Point", "Due", "Seen", "Done"] },
      { line: 3, cells: ["0.3", "2026-03-31", "2026-03-31 10:00", "TRUE"] },
      { line: 4, cells: ["Points", "", "  two\nlines & 46112", ""] },
    ]);
  });

  it("past a chart that fills a sheet", async () => {
    const rows = `<row r="1">${inline("A1", "Step")}</row>`;
    const sheets = await sheetsOf(
      excelFile([
        { name: "Burn-up", rows: "", isChart: true },
        { name: "Plan", rows },
      ]),
    );
    expect(sheets).toEqual([{ name: "Plan", rows: [{ line: 1, cells: ["Step"] }], warnings: [] }]);
  });

  it("with each sheet that holds anything, of which the one with known columns is read, its header below a title", async () => {
    const rows =
      `<row r="1">${inline("A1", "Workshop")}</row>` +
      `<row r="3">${inline("A3", "Stage")}${inline("B3", "Step")}${inline("C3", "Pain points")}</row>` +
      `<row r="4">${inline("A4", "Find")}${inline("B4", "Search")}${inline("C4", "Too many")}</row>` +
      `<row r="5">${inline("B5", "Compare")}${inline("C5", "No prices")}</row>`;
    const bytes = excelFile([
      { name: "Read me", rows: `<row r="1">${inline("A1", "Made by hand")}</row>` },
      { name: "Empty", rows: "" },
      { name: "Q&amp;A", rows, merged: ["A4:A5", "A1:C1"] },
    ]);
    const opened = await openFile(bytes);
    if (!opened.ok) throw new Error(opened.message);
    expect(opened.sheets.map(({ name }) => name)).toEqual(["Read me", "Q&A"]);
    const planned = planImport(journeyMap, opened);
    expect(planned).toMatchObject({
      ok: true,
      source: { sheets: ["Read me", "Q&A"], sheet: "Q&A", headerLine: 3 },
      warnings: ["Not read above the header: “Workshop”."],
      columns: {
        mapping: { stage: "Stage", step: "Step" },
        // The stage stands beside both of its rows.
        sample: [{ cells: { Stage: "Find" } }, { line: 5, cells: { Stage: "Find", Step: "Compare" } }],
      },
    });
    expect(planImport(journeyMap, opened, { sheet: "Read me" })).toMatchObject({ ok: false, code: "mapping" });
    expect(planImport(journeyMap, opened, { sheet: "Gone" })).toMatchObject({ ok: false, code: "empty" });
  });
});

describe("openFile refuses, saying why", () => {
  const archive = (path: string) => zipSync({ [path]: new Uint8Array([1]) });
  const far = (cell: string) => excelFile([{ name: "A", rows: `<row r="1">${inline(cell, "far")}</row>` }]);

  it.each([
    ["a Word document", archive("word/document.xml"), "not-text", /Word document/],
    ["another archive", archive("a.csv"), "not-text", /zip archive.*Unpack/],
    ["half an archive", excelFile([{ name: "A", rows: "" }]).slice(0, 300), "not-text", /save it anew/],
    ["a workbook without cells", excelFile([{ name: "A", rows: "" }]), "empty", /empty/],
    ["a cell far away", far("XFD1048576"), "too-large", /too much/],
    ["a cell nowhere", far("1A"), "not-text", /save it anew/],
    [
      "60 MB of zeros in 60 KB",
      zipSync({ "xl/workbook.xml": new Uint8Array(1), "xl/worksheets/sheet1.xml": new Uint8Array(60 * 1024 * 1024) }),
      "too-large",
      /too much/,
    ],
    [
      "too many rows",
      excelFile([
        {
          name: "A",
          rows: Array.from({ length: 20_002 }, (_, n) => `<row r="${n + 1}">${inline(`A${n + 1}`, "x")}</row>`).join(
            "",
          ),
        },
      ]),
      "too-many-rows",
      /at most 20,000/,
    ],
  ])("%s", async (_what, bytes, code, words) => {
    const opened = await openFile(bytes);
    expect(opened).toMatchObject({ ok: false, code });
    expect(!opened.ok && opened.message).toMatch(words);
  });
});
