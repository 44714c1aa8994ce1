import type { BoardReader } from "@throughline/model";
import { expect, it } from "vitest";
import readXlsxFile from "read-excel-file/universal";
import { exportCsv } from "./exportBoard.ts";
import { exportWorkbook } from "./exportWorkbook.ts";
import type { Kind } from "../contract/kind.ts";
import { storyMap } from "../story-map/index.ts";
import { openFile, tableOf } from "./tableFile.ts";
import { author, buildBoard } from "../testing/boards.ts";
import { planImport } from "./planImport.ts";
import { kinds } from "../index.ts";

/** A kind whose boards are one table. */
function kindOf(headers: readonly string[], rows: readonly (readonly string[])[]): Kind {
  const fields = [
    { key: "day", label: "Day", name: "Day", description: "", required: false, aliases: [], isDate: true },
  ];
  return { ...storyMap, table: { ...storyMap.table, fields, write: () => ({ headers, rows }) } };
}

const board: BoardReader = buildBoard(storyMap);

it("writes numbers as numbers, days as days, and formulas as the texts they are", async () => {
  const bytes = await exportWorkbook(
    kindOf(
      ["Text", "Day"],
      [
        ["8", "2026-03-31"],
        ["=1+1", "soon"],
        ["1.50", ""],
      ],
    ),
    board,
  );
  const [sheet] = await readXlsxFile(bytes.buffer);
  expect(sheet?.data).toEqual([
    ["Text", "Day"],
    [8, new Date("2026-03-31T00:00:00.000Z")],
    ["=1+1", "soon"],
    ["1.50", null],
  ]);
});

it("is read back exactly, whatever the texts hold", async () => {
  const texts = [
    "a\r\nb",
    "a\rb",
    " spaces ",
    "\u0001\u001f\uffff",
    "_x000D_ is written so",
    "😀 كتاب",
    "007",
    "-0",
    "0.1",
    "1e3",
    "123456789012345678",
    "<b>&amp;\"'</b>",
    "2026-03-01",
    "TRUE",
    "'quoted",
  ];
  const opened = await openFile(
    await exportWorkbook(
      kindOf(
        ["Text"],
        texts.map((text) => [text]),
      ),
      board,
    ),
  );
  const table = opened.ok ? tableOf(opened) : opened;
  expect(table.ok && table.rows.map(({ cells }) => cells["Text"])).toEqual(texts);
});

it.each(kinds.flatMap((kind) => kind.templates.map((template) => [kind.id, template.id, kind, template] as const)))(
  "gives a %s again as it was (%s)",
  async (_kind, _template, kind, template) => {
    const made = buildBoard(kind, template);
    const opened = await openFile(await exportWorkbook(kind, made));
    const plan = opened.ok ? planImport(kind, opened) : opened;
    if (!plan.ok) throw new Error(plan.message);
    const copy = buildBoard(kind);
    copy.transact(author, (writer) => plan.plan.build(writer));
    expect(exportCsv(kind, copy)).toBe(exportCsv(kind, made));
  },
);
