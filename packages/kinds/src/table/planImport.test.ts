import * as Y from "yjs";
import { Board, createOrigin, defineBoardSchema, initialize, readContent, validate } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { cardSort } from "../card-sort/index.ts";
import { exportCsv, exportJson } from "./exportBoard.ts";
import type { Kind } from "../contract/kind.ts";
import { journeyMap } from "../journey-map/index.ts";
import { planImport, type ReadyImport } from "./planImport.ts";
import { storyMap } from "../story-map/index.ts";

const author = createOrigin("import", "test");
const bytes = (text: string) => new TextEncoder().encode(text);

function emptyBoard(kind: Kind = cardSort): Board {
  const board = new Board(new Y.Doc(), kind.schema);
  initialize(board, "A board", author);
  return board;
}

function templateBoard(id: string): Board {
  const board = emptyBoard();
  board.transact(author, (writer) => cardSort.templates.find((template) => template.id === id)?.build(writer));
  return board;
}

function ready(result: ReturnType<typeof planImport>): ReadyImport {
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result;
}

function built({ plan }: ReadyImport): Board {
  const board = emptyBoard();
  board.transact(author, (writer) => plan.build(writer));
  expect(validate(board)).toEqual([]);
  return board;
}

describe("planImport", () => {
  it("finds the columns by their headers, and says what is not read", () => {
    const result = ready(planImport(cardSort, bytes("Note;Title;Colour\nhow;Pay;red\n")));
    expect(result.columns?.mapping).toEqual({ description: "Note", card: "Title" });
    expect(result.warnings).toEqual(["Not read: Colour."]);
    expect(result.plan.report).toMatchObject({ read: 1, kept: 1, dropped: [] });
  });

  it("names every column of dates that is not read, and no empty one", () => {
    const others = Array.from({ length: 12 }, (_, n) => `Other ${n}`);
    const headers = ["Title", ...others, "Empty", "Created", "Start date"];
    const row = ["Pay", ...others.map(() => "x"), "", "01/Sep/26 9:05 AM", "2026-09-02T08:00:00.000Z"];
    const { warnings } = ready(planImport(storyMap, bytes(`${headers.join()}\n${row.join()}`)));
    expect(warnings).toEqual([
      "Not read: Created, Start date, Other 0, Other 1, Other 2, Other 3, Other 4, Other 5, 6 more.",
    ]);
  });

  it("doesn't name among what is not read what the kind reads by its header", () => {
    const result = ready(
      planImport(journeyMap, bytes("Etappe;Was passiert;Ärger;Stimmung;Nr.\nSuchen;Sucht;Nichts da;-1;7\n")),
    );
    expect(result.columns?.mapping).toEqual({ stage: "Etappe" });
    expect(result.warnings).toEqual(["Not read: Nr.."]);
    expect(result.plan.report.notes).toEqual(["The columns “Was passiert”, “Ärger” and “Stimmung” became lanes"]);
  });

  it("asks for the columns when a required one isn't found", () => {
    const result = planImport(cardSort, bytes("Foo,Bar\n1,2\n"));
    expect(result).toMatchObject({
      ok: false,
      code: "mapping",
      columns: { headers: ["Foo", "Bar"], sample: [{ line: 2 }], mapping: {} },
      problems: [{ path: ["card"] }],
    });
    expect(
      ready(planImport(cardSort, bytes("Foo,Bar\n1,2\n"), { mapping: { card: "Bar", group: "" } })).columns?.mapping,
    ).toEqual({
      card: "Bar",
    });
  });

  it("doesn't offer the answers to a survey as a board, unless somebody chooses a column", () => {
    const answers = [
      "Timestamp,Email,How did you find our shop?,What did you look for?,How easy was it to pay? [1-5],Any comments?",
      "2026-03-01 10:00,a@example.org,By an advert,Shoes,4,",
      "2026-03-01 11:30,b@example.org,A friend,A coat,2,The card was refused twice",
    ];
    for (const kind of [cardSort, journeyMap, storyMap]) {
      const file = bytes(answers.join("\n"));
      const result = planImport(kind, file);
      expect(result).toMatchObject({ ok: false, code: "mapping", columns: { mapping: {} } });
      expect("warnings" in result && result.warnings[0]).toMatch(/^This looks like the answers to a survey: 2 rows/);
      const required = kind.table.fields.find((field) => field.required)?.key ?? "";
      const chosen = ready(planImport(kind, file, { mapping: { [required]: "Any comments?" } }));
      expect(chosen.warnings[0]).toMatch(/survey/);
    }
  });

  it("refuses a mapping to columns that aren't there", () => {
    const result = planImport(cardSort, bytes("Card\nPay\n"), { mapping: { card: "Title" } });
    expect(result).toMatchObject({ ok: false, code: "mapping", problems: [{ path: ["card"] }] });
  });

  it("hands on why a file can't be read", () => {
    expect(planImport(cardSort, bytes(""))).toMatchObject({ ok: false, code: "empty" });
    expect(planImport(cardSort, bytes("{"), { format: "json" })).toMatchObject({ ok: false, code: "not-json" });
  });

  it.each(cardSort.templates.map(({ id }) => id))("gives a board again that was exported (%s)", (id) => {
    const board = templateBoard(id);
    const csv = exportCsv(cardSort, board);
    expect(csv.startsWith("\ufeff")).toBe(true);
    expect(exportCsv(cardSort, built(ready(planImport(cardSort, bytes(csv)))))).toBe(csv);
    const json = ready(planImport(cardSort, bytes(exportJson(board)), { format: "json" }));
    expect(json.title).toBe("A board");
    expect(readContent(built(json))).toEqual(readContent(board));
  });
});

describe("planImport of a board's own JSON", () => {
  const content = (elements: unknown[], other = {}) =>
    bytes(
      JSON.stringify({ format: "throughline-board", kind: "card-sort", version: 1, title: "T", elements, ...other }),
    );
  const good = { id: "c1", type: "card", label: "Pay", description: "", place: ["", "", "a0"] };

  it("drops elements that don't fit, each with its position and why", () => {
    const elements = [
      good,
      { ...good, type: "unicorn" },
      { ...good, id: "a b" },
      good,
      { ...good, id: "c2", place: ["", "", "!"] },
      { ...good, id: "c3", label: "x".repeat(501) },
      { ...good, id: "c4", colour: "red" },
      { ...good, id: "c5", label: 7 },
    ];
    const { plan } = ready(planImport(cardSort, content(elements)));
    expect(plan.report).toMatchObject({ read: 8, kept: 1, made: [{ label: "Card", count: 1 }] });
    expect(plan.report.dropped).toEqual([
      { line: 2, reason: "has the unknown type “unicorn”" },
      { line: 3, reason: "has no usable id" },
      { line: 4, reason: "has the id “c1” of another element" },
      { line: 5, reason: "“place” isn't valid" },
      { line: 6, reason: "“label” is longer than 500 characters" },
      { line: 7, reason: "Card has no “colour”" },
      { line: 8, reason: "“label” isn't a text" },
    ]);
    expect(built(ready(planImport(cardSort, content(elements)))).size).toBe(1);
  });

  it.each([
    ["wrong-kind", { kind: "story-map" }],
    ["newer-version", { version: 2 }],
    ["not-a-board", { elements: "none" }],
    ["not-a-board", { version: 0 }],
  ])("refuses: %s", (code, other) => {
    expect(planImport(cardSort, content([good], other), { format: "json" })).toMatchObject({ ok: false, code });
  });

  it("brings an older board to the current version first", () => {
    const schema = defineBoardSchema({
      kind: "card-sort",
      version: 2,
      elements: Array.from(cardSort.schema.elements.values()),
      migrations: [
        {
          to: 2,
          summary: "title becomes label",
          migrate: ({ elements }) => {
            for (const element of elements.values()) {
              if (!(element instanceof Y.Map)) continue;
              element.set("label", element.get("title"));
              element.delete("title");
            }
          },
        },
      ],
    });
    const old = { id: "c1", type: "card", title: "Pay", description: "", place: ["", "", "a0"] };
    const result = ready(planImport({ ...cardSort, schema }, content([old, { ...old, id: 5 }])));
    expect(result.plan.report).toMatchObject({ read: 2, kept: 1, dropped: [{ reason: "has no usable id" }] });
    expect(Array.from(built(result).all())).toMatchObject([{ id: "c1", label: "Pay" }]);
  });
});
