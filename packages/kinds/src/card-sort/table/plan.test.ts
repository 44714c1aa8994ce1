import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessMapping } from "../../table/columnMapping.ts";
import { readTable } from "../../table/tableFile.ts";
import { writeCsv } from "../../table/writeCsv.ts";
import { author, buildSortBoard, shown } from "../testing/sortBoard.ts";
import { tableFields } from "./fields.ts";
import { planTable } from "./plan.ts";
import { writeTable } from "./write.ts";

function planOf(csv: string) {
  const table = readTable(new TextEncoder().encode(csv));
  if (!table.ok) throw new Error(table.message);
  return planTable(table.rows, guessMapping(table.headers, tableFields).mapping);
}

function boardOf(csv: string) {
  const board = buildSortBoard([]);
  board.transact(author, (writer) => planOf(csv).build(writer));
  return board;
}

const casolysis = "card_id,card_label,category_id,category_label,user_id\n";

describe("planCardSort", () => {
  it("takes a plain list, each row a card", () => {
    const csv = "Title,Details\nPay,by card\nWait,\nPay,in cash\n";
    expect(shown(boardOf(csv)).tray).toEqual(["Pay", "Wait", "Pay"]);
    expect(planOf(csv).report).toEqual({
      read: 3,
      kept: 3,
      dropped: [],
      notes: ["1 card says the same as another"],
      made: [
        { type: "card", label: "cards", count: 3 },
        { type: "category", label: "groups", count: 0 },
      ],
    });
  });

  it("takes one person's sort with its groups, by id rather than by name", () => {
    const csv = `${casolysis}1,Pay,1,Money,7\n2,Save,2,Money,7\n3,Wait,3,,7\n4,Leave,3,,7\n5,Stay,,,7\n`;
    expect(shown(boardOf(csv))).toEqual({
      tray: ["Stay"],
      groups: [
        ["Money", ["Pay"]],
        ["Money", ["Save"]],
        ["", ["Wait", "Leave"]],
      ],
    });
    expect(planOf(csv).report.notes).toEqual(["1 group has no name"]);
  });

  it("goes by names when there are no ids", () => {
    const csv = "card,category\nPay,Money\nWait, Money \nStay,\n";
    expect(shown(boardOf(csv))).toEqual({ tray: ["Stay"], groups: [["Money", ["Pay", "Wait"]]] });
  });

  it("takes the cards alone from several people's sorts", () => {
    const csv = `${casolysis}1,Pay,1,Money,1\n2,Wait,1,Money,1\n1,Pay,9,Costs,2\n2,Wait,8,Time,2\n,,7,Empty,2\n`;
    expect(shown(boardOf(csv))).toEqual({ tray: ["Pay", "Wait"], groups: [] });
    expect(planOf(csv).report).toMatchObject({
      read: 5,
      kept: 4,
      dropped: [{ line: 6, reason: "names no card" }],
      notes: ["2 people's sorts are in this file; this board shows one sort, so the cards start unsorted"],
    });
  });

  it("tells the cards of several people apart by their labels when there are no ids", () => {
    const csv = "card,group,participant\nPay,A,Ana\n Pay ,B,Ben\nWait,B,Ben\n";
    expect(shown(boardOf(csv)).tray).toEqual(["Pay", "Wait"]);
  });

  it("drops what contradicts an earlier row, with the line and why", () => {
    const csv = `${casolysis}1,Pay,1,Money,\n1,Pay,1,Money,\n1,Pay,2,Other,\n1,Wait,1,Money,\n,,,,7\n3,${"x".repeat(501)},,,\n`;
    expect(planOf(csv).report).toMatchObject({
      read: 6,
      kept: 2,
      dropped: [
        { line: 4, reason: "puts “Pay” in a second place; a card stands in one" },
        { line: 5, reason: "has the id of another card, “Pay”" },
        { line: 6, reason: "names neither a card nor a group" },
        { line: 7, reason: "the card's label has more than 500 characters" },
      ],
      notes: ["1 row repeats a card that is there already"],
    });
  });

  it("keeps a group that only a dropped row names out of the board", () => {
    const csv = `${casolysis}1,Pay,1,Money,\n1,Wait,2,Other,\n`;
    expect(shown(boardOf(csv)).groups.map(([name]) => name)).toEqual(["Money"]);
  });

  it("reads a board back exactly as it was written, through a file", () => {
    const words = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom("", "=1", "a,b", '"', "x\ny", " ", "Pay"));
    const boards = fc.record({
      tray: fc.array(words, { maxLength: 5 }),
      groups: fc.array(fc.tuple(words, words, fc.array(words, { maxLength: 4 })), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(boards, ({ tray, groups }) => {
        const clean = (text: string) => text.replaceAll("\0", "");
        const board = buildSortBoard([]);
        const run = (container: string, labels: readonly string[]) =>
          labels.map((label, index) => ({ type: "card", label: clean(label), place: [container, "", `a${index}`] }));
        board.transact(author, (writer) => {
          const { card, category } = Object.fromEntries(board.schema.elements);
          if (!card || !category) throw new Error("types are missing");
          for (const { type: _type, ...content } of run("", tray)) writer.insertRecord(card, content);
          for (const [index, [name, description, labels]] of groups.entries()) {
            const place = ["", "", `a${index}`];
            const id = writer.insertRecord(category, { name: clean(name), description: clean(description), place });
            for (const { type: _type, ...content } of run(id, labels)) writer.insertRecord(card, content);
          }
        });
        const { headers, rows } = writeTable(board);
        const again = boardOf(writeCsv(headers, rows));
        expect(writeTable(again)).toEqual({ headers, rows });
      }),
      { numRuns: 200 },
    );
  });
});
