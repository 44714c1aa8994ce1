import * as Y from "yjs";
import { Board, createOrigin, validate } from "@throughline/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { card } from "../elements/card/card.ts";
import { emotion } from "../elements/emotion/emotion.ts";
import { journeyMap } from "../index.ts";
import { cardsOf, columnsOf, lanesOf, stagesOf, stepsOf } from "../read.ts";
import type { TableMapping } from "../../table/tableFormat.ts";
import { guessMapping } from "../../table/columnMapping.ts";
import { laneTypeOf } from "./laneWords.ts";
import { readLevel } from "../elements/emotion/readPoint.ts";
import { joinServices, splitServices } from "./cellValues.ts";

const importing = createOrigin("import", "me");

function importRows(mapping: TableMapping, rows: readonly Readonly<Record<string, string>>[]) {
  const plan = journeyMap.table.plan(
    rows.map((cells, index) => ({ line: index + 2, cells })),
    mapping,
  );
  const board = new Board(new Y.Doc(), journeyMap.schema);
  board.transact(importing, (writer) => plan.build(writer));
  expect(validate(board)).toEqual([]);
  expect(plan.report.kept + plan.report.dropped.length).toBe(plan.report.read);
  return { board, report: plan.report };
}

const mapping = {
  stage: "phase",
  step: "part",
  text: "moment",
  order: "no",
  matters: "key",
  note: "why",
  services: "by",
};
const moment = (phase: string, part: string, no: string, text: string, rest: Record<string, string> = {}) => ({
  phase,
  part,
  no,
  moment: text,
  ...rest,
});

describe("reading a list of moments", () => {
  it("makes stages, steps and one lane, in the order of the rows and of the order column", () => {
    const { board, report } = importRows(mapping, [
      moment("Before", "Plan", "2", "Compare", { key: "yes", why: "First\nimpression", by: "Web|Call centre" }),
      moment("Before", "Plan", "1", "Dream"),
      moment("After", "Settle", "1", "Compare"),
      moment("Before", "Book", "10", "Pay"),
      moment("Before", "Book", "9", "Choose"),
    ]);
    expect(stagesOf(board).map(({ title }) => title)).toEqual(["Before", "After"]);
    expect(columnsOf(board).map(({ title }) => title)).toEqual(["Plan", "Book", "Settle"]);
    const [lane] = lanesOf(board);
    expect(lane).toMatchObject({ title: "Moments", laneType: "action" });
    const [plan, book] = columnsOf(board);
    expect(cardsOf(board, plan?.id ?? "", lane?.id ?? "")).toMatchObject([
      { text: "Dream", matters: false },
      { text: "Compare", matters: true, note: "First\nimpression", services: ["Web", "Call centre"] },
    ]);
    expect(cardsOf(board, book?.id ?? "", lane?.id ?? "").map(({ text }) => text)).toEqual(["Choose", "Pay"]);
    expect(report).toMatchObject({ read: 5, kept: 5, notes: [] });
    expect(report.made).toEqual([
      { type: "stage", label: "stages", count: 2 },
      { type: "step", label: "steps", count: 3 },
      { type: "lane", label: "lanes", count: 1 },
      { type: "card", label: "cards", count: 5 },
    ]);
  });

  it("keeps steps of one name in two stages apart", () => {
    const { board } = importRows(mapping, [moment("A", "Ask for help", "", "x"), moment("B", "Ask for help", "", "x")]);
    expect(stagesOf(board).map(({ id }) => stepsOf(board, id).length)).toEqual([1, 1]);
  });

  it("drops what can't be kept whole, says why, and never cuts", () => {
    const { board, report } = importRows(mapping, [
      moment("A", "S", "", "x".repeat(5_001)),
      moment("y".repeat(301), "S", "", "x"),
      moment("", "", "", ""),
      moment("A", "S", "", "fine"),
    ]);
    expect(report.dropped).toEqual([
      { line: 2, reason: "the text has more than 5,000 characters" },
      { line: 3, reason: "the name of the stage has more than 300 characters" },
      { line: 4, reason: "the row is empty" },
    ]);
    expect(board.ofType(card).map(({ text }) => text)).toEqual(["fine"]);
  });

  it("puts aside what names no stage, and says so", () => {
    const { board, report } = importRows(mapping, [moment("", "Somewhere", "", "a"), moment("", "", "", "b")]);
    expect(board.unplaced(card).map(({ text }) => text)).toEqual(["b"]);
    expect(stagesOf(board)).toEqual([]);
    expect(columnsOf(board).map(({ title }) => title)).toEqual(["Somewhere"]);
    expect(report.notes).toHaveLength(2);
  });

  it("makes lanes of columns that are called like lanes, and says which", () => {
    const columns = { stage: "Phase", step: "Schritt", text: "Was passiert", note: "Notiz" };
    const row = (cells: readonly string[]) =>
      Object.fromEntries(
        ["Phase", "Schritt", "Stimmung", "Was passiert", "Ärger", "Nr."].map((h, i) => [h, cells[i] ?? ""]),
      );
    const { board, report } = importRows(columns, [
      row(["Vorher", "Suchen", "-1", "Sucht lange", "Findet nichts", "1"]),
      row(["Vorher", "Suchen", "1", "", "Ruft an", "2"]),
      row(["Nachher", "Nutzen", "erleichtert", "", "", "3"]),
      row(["Nachher", "", "", "", "", ""]),
    ]);
    expect(lanesOf(board).map(({ title, laneType }) => [title, laneType])).toEqual([
      ["Stimmung", "emotion"],
      ["Was passiert", "action"],
      ["Ärger", "pain-point"],
    ]);
    const [search, use] = columnsOf(board);
    const [mood, happens, anger] = lanesOf(board);
    const texts = (step = "", lane = "") => cardsOf(board, step, lane).map(({ text }) => text);
    expect(texts(search?.id, happens?.id)).toEqual(["Sucht lange"]);
    expect(texts(search?.id, anger?.id)).toEqual(["Findet nichts", "Ruft an"]);
    expect(texts(use?.id, mood?.id)).toEqual(["erleichtert"]);
    expect(board.ofType(emotion).map(({ level }) => level)).toEqual([-1]);
    expect(report.notes).toEqual([
      "The columns “Stimmung” and “Ärger” became lanes",
      "Line 3: the emotion was left out, because the step has one already",
    ]);
    expect(report.dropped).toEqual([{ line: 5, reason: "the row adds nothing to what others say" }]);
  });

  it("reads a note beside columns of lanes with the first card of its row, and drops what is too long", () => {
    const columns = { stage: "Phase", step: "Step", note: "Notes" };
    const { board, report } = importRows(columns, [
      { Phase: "A", Step: "S", Doing: "", Thinking: "Hm", Notes: "from an interview" },
      { Phase: "A", Step: "S", Doing: "x".repeat(5_001), Thinking: "", Notes: "" },
    ]);
    expect(board.ofType(card)).toMatchObject([{ text: "Hm", note: "from an interview" }]);
    expect(report.dropped).toEqual([{ line: 3, reason: "the text in “Doing” has more than 5,000 characters" }]);
  });

  it("makes a lane of a column of feelings that holds words, but not of levels with a slip among them", () => {
    const columns = { stage: "Phase", step: "Step", text: "Doing", emotion: "Feeling" };
    const table = (...feelings: string[]) =>
      importRows(
        columns,
        feelings.map((Feeling, index) => ({ Phase: "A", Step: `S${index}`, Doing: "Waits", Feeling })),
      );
    const words = table("glad", "-1", "bored");
    expect(words.board.ofType(card).map(({ text }) => text)).toEqual(expect.arrayContaining(["glad", "bored"]));
    expect(words.board.ofType(emotion).map(({ level }) => level)).toEqual([-1]);
    expect(words.report.notes).toEqual(["The column “Feeling” became a lane"]);
    const levels = table("1", "-1", "3");
    expect(levels.board.ofType(card)).toHaveLength(3);
    expect(levels.report.notes).toEqual(["Line 4: an emotion is not a level from −2 to 2 and was left out"]);
  });

  it("finds the columns of a file in German", () => {
    const headers = ["Etappe", "Was passiert", "Ärger", "Stimmung"];
    expect(guessMapping(headers, journeyMap.table.fields)).toEqual({ mapping: { stage: "Etappe" }, missing: [] });
    expect(guessMapping(["Phase", "Étape"], journeyMap.table.fields).mapping).toEqual({
      stage: "Phase",
      step: "Étape",
    });
  });

  it("leaves such columns alone where rows name their lanes", () => {
    const { board, report } = importRows({ ...mapping, lane: "row" }, [
      moment("A", "S", "", "Waits", { row: "Doing", Thinking: "Hm" }),
    ]);
    expect(lanesOf(board).map(({ title }) => title)).toEqual(["Doing"]);
    expect(report.notes).toEqual([]);
  });

  it("gives each stage a step of its name when there is no column of steps", () => {
    const { board } = importRows({ stage: "phase", text: "moment" }, [
      moment("Before", "", "", "a"),
      moment("Before", "", "", "b"),
      moment("After", "", "", ""),
    ]);
    expect(columnsOf(board).map(({ title }) => title)).toEqual(["Before", "After"]);
  });

  it("knows what teams call their lanes", () => {
    const types = [
      "Doing",
      "Says",
      "Feelings",
      "Emotion",
      "Gedanken",
      "Berührungspunkte",
      "Émotions",
      "Puntos de dolor",
    ];
    expect(types.map(laneTypeOf)).toEqual([
      "action",
      "thought",
      "emotion",
      "emotion",
      "thought",
      "touchpoint",
      "emotion",
      "pain-point",
    ]);
    expect(laneTypeOf("Owner")).toBeUndefined();
  });

  it("reads lanes with their types, and emotions beside cards", () => {
    const { board } = importRows({ ...mapping, lane: "row", laneType: "type", emotion: "mood" }, [
      moment("A", "S", "", "Waits", { row: "Doing", type: "Action", mood: "-1" }),
      moment("A", "S", "", "Why?", { row: "In the head", type: "thoughts" }),
      moment("A", "T", "", "", { row: "Mood", mood: "Delighted" }),
      moment("A", "T", "", "", { row: "Mood", mood: "0" }),
    ]);
    expect(lanesOf(board).map(({ title, laneType }) => [title, laneType])).toEqual([
      ["Doing", "action"],
      ["Feeling", "emotion"],
      ["In the head", "thought"],
      ["Mood", "emotion"],
    ]);
    expect(board.ofType(emotion).map(({ level }) => level)).toEqual([-1, 2]);
  });
});

describe("cells", () => {
  it("take any services there and back", () => {
    const service = fc.string().map((words) => words.trim());
    fc.assert(
      fc.property(fc.array(service), (services) => {
        expect(splitServices(joinServices(services))).toEqual(services.filter((name) => name !== ""));
      }),
    );
  });

  it("read levels as people write them", () => {
    expect(readLevel("−1,5")).toEqual({ level: -1.5, exact: true });
    expect(readLevel("+2")).toEqual({ level: 2, exact: true });
    expect(readLevel("Very frustrated")).toEqual({ level: -2, exact: true });
    expect(readLevel("0.7")).toEqual({ level: 0.5, exact: false });
    for (const cell of ["3", "-2.1", "good", "1e1", ""]) expect(readLevel(cell)).toBeUndefined();
  });
});

describe("writing", () => {
  it("leaves out columns that nobody needs, and numbers what names don't tell apart", () => {
    const board = new Board(new Y.Doc(), journeyMap.schema);
    board.transact(importing, (writer) => journeyMap.templates[0]?.build(writer));
    expect(journeyMap.table.write(board).headers).not.toContain("Stage number");
    board.transact(importing, (writer) => {
      for (const { id } of stagesOf(board)) writer.setText(id, "title", "Same");
    });
    const { headers, rows } = journeyMap.table.write(board);
    const at = headers.indexOf("Stage number");
    expect(new Set(rows.map((row) => row[at]))).toEqual(new Set(["1", "2", "3", ""]));
  });
});
