import {
  History,
  readContent,
  repair,
  seededRandom,
  validate,
  type Board,
  type OperationCall,
} from "@throughline/model";
import { differingBoard, runConvergence } from "@throughline/model/testing";
import { createTextLayout, plainMeasurer } from "@throughline/scene";
import { describe, expect, it } from "vitest";
import { addFiles } from "../contract/addFiles.ts";
import { defineKind } from "../contract/defineKind.ts";
import { outlineElementIds } from "../contract/outline.ts";
import { files as journeyFiles } from "../journey-map/files.ts";
import { journeyMap } from "../journey-map/index.ts";
import { part as journeyPart } from "../journey-map/part.ts";
import { randomCall as randomJourneyCall } from "../journey-map/testing/randomCall.ts";
import { copyElements } from "../placing/fragment.ts";
import { exportCsv, exportJson } from "../table/exportBoard.ts";
import { planBoardFile } from "../table/planBoardFile.ts";
import { planImport } from "../table/planImport.ts";
import { author, buildBoard, buildBusyBoard, seeds, tryCall, type RandomCall } from "./boards.ts";
import { note, notesFiles, notesPart } from "./notesPart.ts";

const kind = addFiles(
  defineKind({
    id: "journey-with-notes",
    label: "Journey with notes",
    icon: "columns",
    description: "A journey map, and notes on it.",
    version: 1,
    migrations: [],
    parts: [journeyPart, notesPart],
  }),
  journeyMap.templates,
  [journeyFiles, notesFiles],
);

const randomCall: RandomCall = (board, random): OperationCall => {
  const all = Array.from(board.all(), ({ id }) => id);
  const some = () => all.filter(() => random() < 3 / all.length);
  const dice = random();
  if (dice < 0.15)
    return { name: "addNote", args: { x: 9, y: 9, by: some()[0] ?? "", text: `n${Math.floor(dice * 1e6)}` } };
  if (dice < 0.25) return { name: "moveNotes", args: { ids: board.ofType(note).map(({ id }) => id), dx: 1, dy: 2 } };
  if (dice < 0.28) return { name: "deleteElements", args: { ids: some() } };
  if (dice < 0.35) return { name: "pasteElements", args: { elements: copyElements(board, some()).slice(0, 20) } };
  return randomJourneyCall(board, random);
};

function add(board: Board, name: string, args: OperationCall["args"]): string {
  const before = new Set(Array.from(board.all(), ({ id }) => id));
  if (!tryCall(kind, board, { name, args })) throw new Error(`${name} was refused`);
  return Array.from(board.all()).find(({ id }) => !before.has(id))?.id ?? "";
}

function runAll(board: Board, calls: readonly OperationCall[]): void {
  for (const call of calls) expect(tryCall(kind, board, call)).toBe(true);
}

/** One stage with two steps, a lane, a card in the first cell, and a note that sticks to the card. */
function smallBoard() {
  const board = buildBoard(kind, undefined, seededRandom(1));
  const stage = add(board, "addStage", { title: "Order" });
  const [first, second] = [
    add(board, "addStep", { stage, title: "Pay" }),
    add(board, "addStep", { stage, title: "Wait" }),
  ];
  const lane = add(board, "addLane", { laneType: "text" });
  const card = add(board, "addCard", { step: first, lane, text: "Card" });
  const free = add(board, "addNote", { x: 1_000, y: 30, text: "Free" });
  const stuck = add(board, "addNote", { x: 5, y: 7, by: card, text: "Stuck" });
  return { board, first, second, lane, card, free, stuck };
}

const viewOf = (board: Board) => kind.createView(board, createTextLayout(plainMeasurer));
const boundsOf = (board: Board, id: string) => viewOf(board).scene.items.find(({ key }) => key === id)?.bounds;

describe("a board of two parts", () => {
  it.each(seeds(5))("converges for six people (seed %i)", (seed) => {
    const { boards, refusals } = runConvergence({
      schema: kind.schema,
      operations: kind.operations,
      randomCall,
      seed,
      peers: 6,
      operationsPerPeer: 40,
    });
    expect(refusals).toEqual([]);
    expect(differingBoard(boards)).toBeUndefined();
    const [board] = boards;
    if (board) repair(board);
    expect(board && validate(board)).toEqual([]);
    expect(board?.ofType(note).length).toBeGreaterThan(0);
  });

  it.each(seeds(5))("is undone step by step, and is whole in scene, outline and file (seed %i)", (seed) => {
    const board = buildBusyBoard(kind, randomCall, seed);
    const before = JSON.stringify(readContent(board));
    const history = new History(board, author);
    const random = seededRandom(seed);
    for (let n = 0; n < 30; n++) tryCall(kind, board, randomCall(board, random));
    const ids = Array.from(board.all(), ({ id }) => id).toSorted();
    expect(outlineElementIds(kind.outline(board)).toSorted()).toEqual(ids);
    const shown = viewOf(board).scene.items.filter(({ key, elementId }) => key === elementId);
    expect(shown.map(({ key }) => key).toSorted()).toEqual(ids);
    const file = planBoardFile(kind, JSON.parse(exportJson(board)));
    if (!file.ok) throw new Error(file.message);
    const copy = buildBoard(kind);
    copy.transact(author, (writer) => file.plan.build(writer));
    expect(readContent(copy).elements).toEqual(readContent(board).elements);
    while (history.state.canUndo) history.undo();
    expect(JSON.stringify(readContent(board))).toBe(before);
  });

  it("is written as the rows of one part after the other, and read again by the part that owns them", () => {
    const { board } = smallBoard();
    const csv = exportCsv(kind, board);
    const planned = planImport(kind, new TextEncoder().encode(`${csv.trimEnd()}\r\nstage,,,,,,,,,,,,\r\n`));
    if (!planned.ok) throw new Error(planned.message);
    const { report } = planned.plan;
    expect(report).toMatchObject({ read: 5, kept: 4, dropped: [{ line: 6 }] });
    expect(report.made.map(({ label, count }) => `${count} ${label}`)).toEqual([
      "1 stages",
      "2 steps",
      "1 lanes",
      "1 cards",
      "2 notes",
    ]);
    const copy = buildBoard(kind);
    copy.transact(author, (writer) => planned.plan.build(writer));
    expect(copy.ofType(note).map(({ text, at }) => [text, at])).toEqual(
      board.ofType(note).map(({ text, at }) => [text, at]),
    );
    expect(exportCsv(kind, copy)).toBe(csv);
  });

  it("gives later parts the place of earlier ones' elements", () => {
    const { board, first, second, lane, card, stuck } = smallBoard();
    const [at, from] = [boundsOf(board, stuck), boundsOf(board, card)];
    expect([at?.x, at?.y]).toEqual([(from?.x ?? 0) + 5, (from?.y ?? 0) + 7]);
    tryCall(kind, board, { name: "moveCards", args: { ids: [card], step: second, lane } });
    const width = (boundsOf(board, second)?.x ?? 0) - (boundsOf(board, first)?.x ?? 0);
    expect(boundsOf(board, stuck)?.x).toBe((at?.x ?? 0) + width);
  });

  it("lays scenes over each other", () => {
    const { board, free } = smallBoard();
    const view = viewOf(board);
    const { bounds, lists: last } = view.scene;
    expect(bounds.x + bounds.width).toBeGreaterThanOrEqual(1_120);
    tryCall(kind, board, { name: "moveNotes", args: { ids: [free], dx: 1, dy: 0 } });
    // What is the earlier part's is the same object after a change in the later one.
    expect(view.scene.lists?.slice(0, -1)).toEqual(last?.slice(0, -1));
    expect(view.scene.lists?.[0]).toBe(last?.[0]);
  });

  it("moves elements of both by one place or none of them", () => {
    const { board, second, card, free } = smallBoard();
    const before = boundsOf(board, free)?.x ?? 0;
    expect(viewOf(board).nudge([card, free], "left")).toEqual([]);
    runAll(board, viewOf(board).nudge([card, free], "right"));
    expect(board.get(card)?.place?.[0]).toBe(second);
    expect(boundsOf(board, free)?.x).toBe(before + 20);
  });

  it("goes by arrow key from one part's element to the other's", () => {
    const { board, second, free } = smallBoard();
    expect(viewOf(board).neighbour(second, "right")).toBe(free);
    expect(viewOf(board).neighbour(free, "left")).toBe(second);
  });

  it("drops elements of both, and neither where one has no place", () => {
    const { board, second, card, free } = smallBoard();
    const { x = 0, width = 0 } = boundsOf(board, second) ?? {};
    const { y = 0 } = boundsOf(board, card) ?? {};
    const target = viewOf(board).dropAt([free, card], { x: x + width / 2, y }, card);
    runAll(board, target?.calls ?? []);
    expect(board.get(card)?.place?.[0]).toBe(second);
    expect([boundsOf(board, free)?.x, boundsOf(board, free)?.y]).toEqual([x + width / 2, y]);
    expect(viewOf(board).dropAt([free, card], { x: -9_000, y: -9_000 }, card)).toBeUndefined();
    const upsideDown = defineKind({ ...kind, version: 1, migrations: [], parts: [notesPart, journeyPart] });
    const view = upsideDown.createView(board, createTextLayout(plainMeasurer));
    expect(view.dropAt([free, card], { x: -9_000, y: -9_000 }, card)).toBeUndefined();
  });

  it("offers for elements of both what both offer, as one step", () => {
    const { board, card, free } = smallBoard();
    const menu = kind.menu(board, [card, free]);
    // The card stands at the left end of the map.
    expect(menu.map(({ id }) => id)).toEqual(["move-right", "duplicate", "delete"]);
    runAll(board, [menu.find(({ id }) => id === "duplicate")?.call ?? []].flat());
    expect(board.ofType(note)).toHaveLength(3);
    runAll(board, [menu.find(({ id }) => id === "delete")?.call ?? []].flat());
    expect([board.get(card), board.get(free)]).toEqual([undefined, undefined]);
    expect(kind.placeFields(board, [card, free])).toEqual([]);
  });

  it("copies elements of both to another board, and to one of the first part alone what it knows", () => {
    const { board, card, free, first } = smallBoard();
    const elements = copyElements(board, [free, first]);
    const other = smallBoard().board;
    expect(tryCall(kind, other, { name: "pasteElements", args: { elements } })).toBe(true);
    const texts = Array.from(other.all(), ({ text }) => text);
    expect(texts.filter((text) => text === board.get(card)?.text)).toHaveLength(2);
    expect(texts.filter((text) => text === "Free")).toHaveLength(2);
    const map = buildBoard(journeyMap, undefined, seededRandom(2));
    expect(tryCall(journeyMap, map, { name: "pasteElements", args: { elements } })).toBe(true);
    expect(Array.from(map.all(), ({ type }) => type)).not.toContain("note");
  });

  it("deletes with one call what belongs to either", () => {
    const { board, first, free, card } = smallBoard();
    expect(tryCall(kind, board, { name: "deleteElements", args: { ids: [first, free, "gone"] } })).toBe(true);
    expect([first, free, card].map((id) => board.get(id))).toEqual([undefined, undefined, undefined]);
  });

  it("follows one summary and one list of additions by the other's", () => {
    const { board } = smallBoard();
    expect(kind.summary(board).at(-1)).toEqual({ label: "Notes", value: "2" });
    expect(kind.additions(board, undefined).at(-1)?.id).toBe("add-note");
  });
});

describe("parts that can't be on one board", () => {
  const build = (...parts: (typeof notesPart)[]) =>
    defineKind({ ...kind, version: 1, migrations: [], parts: [journeyPart, ...parts] });

  it("are told from each other by what they own", () => {
    expect(() => build(journeyPart)).toThrow("two element types are called stage");
    expect(() => build({ ...notesPart, elements: [], operations: [] })).toThrow("deleteElements of notes is missing");
    const twice = notesPart.operations.filter(({ name }) => name === "addNote");
    expect(() => build({ ...notesPart, operations: [...notesPart.operations, ...twice] })).toThrow(
      "are called addNote",
    );
  });
});
