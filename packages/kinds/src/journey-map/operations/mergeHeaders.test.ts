import * as Y from "yjs";
import { Board, createOrigin, History, readContent, runOperations, validate } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { card } from "../elements/card/card.ts";
import { emotion } from "../elements/emotion/emotion.ts";
import { step } from "../elements/step/step.ts";
import { journeyMap } from "../index.ts";
import { lanesOf, stagesOf, stepsOf } from "../read.ts";

const me = createOrigin("person", "me");

function buildMap() {
  const board = new Board(new Y.Doc(), journeyMap.schema);
  const run = (name: string, args: Record<string, unknown>) =>
    runOperations(board, journeyMap.operations, [{ name, args }], me)[0];
  const make = (name: string, args: Record<string, unknown>) => (run(name, args) as { id: string }).id;
  const order = make("addStage", { title: "Order" });
  const receive = make("addStage", { title: "Receive" });
  const pay = make("addStep", { stage: order, title: "Pay" });
  const wait = make("addStep", { stage: receive, title: "Wait" });
  const pains = make("addLane", { laneType: "pain-point" });
  const feeling = make("addLane", { laneType: "emotion" });
  const more = make("addLane", { laneType: "pain-point", title: "What hurts" });
  const texts = (step: string, lane: string) => board.children(card, step, lane).map(({ text }) => text);
  return { board, run, make, texts, order, receive, pay, wait, pains, feeling, more };
}

describe("merging", () => {
  it("lanes puts their cards together in the order of the lanes and joins their names, by one step of undo", () => {
    const { board, run, make, texts, pay, wait, pains, more } = buildMap();
    make("addCard", { step: pay, lane: more, text: "declined" });
    make("addCard", { step: pay, lane: pains, text: "slow" });
    make("addCard", { step: wait, lane: pains, text: "late" });
    const history = new History(board, me);
    const before = readContent(board);
    run("mergeLanes", { ids: [pains], into: more });
    expect(lanesOf(board).map(({ title }) => title)).toEqual(["Emotions", "What hurts / Pain points"]);
    expect(texts(pay, more)).toEqual(["slow", "declined"]);
    expect(texts(wait, more)).toEqual(["late"]);
    expect(validate(board)).toEqual([]);
    history.undo();
    expect(readContent(board)).toEqual(before);
  });

  it("steps makes one point of two: what was measured outweighs, else the mean; notes are kept", () => {
    const { board, run, make, receive, pay, wait, feeling, order } = buildMap();
    const set = (step: string, level: number, note: string, basis?: string) => {
      const id = make("setEmotion", { lane: feeling, step, level, basis });
      run("setValue", { id, key: "note", value: note });
    };
    const merged = () => {
      run("mergeSteps", { ids: [pay], into: wait });
      return board.ofType(emotion).map(({ level, basis, note, place }) => [level, basis, note, place[0]]);
    };
    const history = new History(board, me);
    set(pay, -2, "declined");
    set(wait, 1, "a quiet hour");
    history.mark();
    expect(merged()).toEqual([[-0.5, "assumed", "declined\n\na quiet hour", wait]]);
    expect(stepsOf(board, receive).map(({ title }) => title)).toEqual(["Wait / Pay"]);
    expect(stepsOf(board, order)).toEqual([]);
    history.undo();
    set(pay, -2, "declined", "measured");
    expect(merged()).toEqual([[-2, "measured", "declined\n\na quiet hour", wait]]);
    expect(validate(board)).toEqual([]);
  });

  it("stages brings their steps together", () => {
    const { board, run, order, receive, pay, wait } = buildMap();
    run("mergeStages", { ids: [order], into: receive });
    expect(stagesOf(board).map(({ title }) => title)).toEqual(["Receive / Order"]);
    expect(board.childIds(step, receive)).toEqual([pay, wait]);
  });

  it("refuses one with itself, and what is gone, before anything is written", () => {
    const { board, run, pains, pay } = buildMap();
    const before = readContent(board);
    expect(() => run("mergeLanes", { ids: [pains], into: pains })).toThrow("can't be merged with itself");
    expect(() => run("mergeLanes", { ids: [pains, pay], into: pains })).toThrow("not on this board");
    expect(readContent(board)).toEqual(before);
  });

  it("is offered for several, the first of which stays, and for one with any other", () => {
    const { board, pains, more, pay, wait } = buildMap();
    const entryOf = (id: string, ...ids: string[]) => journeyMap.menu(board, ids).find((entry) => entry.id === id);
    expect(entryOf("merge", more, pains)?.call).toEqual({ name: "mergeLanes", args: { ids: [more], into: pains } });
    expect(entryOf("merge", wait, pay)?.call).toEqual({ name: "mergeSteps", args: { ids: [wait], into: pay } });
    expect(entryOf("merge-into", pay)?.entries?.map(({ label }) => label)).toEqual(["Wait"]);
  });
});
