import * as Y from "yjs";
import { Board, createOrigin, OperationError, readContent, repair, runOperations, validate } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { copyElements } from "../../placing/fragment.ts";
import { card } from "../elements/card/card.ts";
import { emotion, emotionId } from "../elements/emotion/emotion.ts";
import { lane } from "../elements/lane/lane.ts";
import { stage } from "../elements/stage/stage.ts";
import { journeyMap } from "../index.ts";
import { columnsOf, lanesOf, stagesOf, stepsOf } from "../read.ts";

const me = createOrigin("person", "me");

function buildMap() {
  const board = new Board(new Y.Doc(), journeyMap.schema);
  const run = (name: string, args: Record<string, unknown>) =>
    runOperations(board, journeyMap.operations, [{ name, args }], me)[0];
  const make = (name: string, args: Record<string, unknown>): string => {
    const result = run(name, args);
    if (typeof result === "object" && result !== null && "id" in result) return String(result.id);
    throw new Error(`${name} made nothing`);
  };
  const order = make("addStage", { title: "Order" });
  const receive = make("addStage", { title: "Receive" });
  const basket = make("addStep", { stage: order, title: "Basket" });
  const pay = make("addStep", { stage: order, title: "Pay" });
  const unpack = make("addStep", { stage: receive, title: "Unpack" });
  const doing = make("addLane", { laneType: "action", title: "Doing" });
  const feeling = make("addLane", { laneType: "emotion" });
  const pains = make("addLane", { laneType: "pain-point" });
  const texts = (step: string, lane: string) => board.children(card, step, lane).map(({ text }) => text);
  return { board, run, make, texts, order, receive, basket, pay, unpack, doing, feeling, pains };
}

function twin(board: Board): Board {
  const other = new Board(new Y.Doc(), journeyMap.schema);
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(board.doc));
  return other;
}

function exchange(a: Board, b: Board): void {
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc));
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc));
  expect(readContent(a)).toEqual(readContent(b));
}

describe("adding", () => {
  it("puts things before their anchor, else at the end", () => {
    const { board, make, texts, order, pay, doing } = buildMap();
    make("addStage", { title: "Look around", before: order });
    expect(stagesOf(board).map(({ title }) => title)).toEqual(["Look around", "Order", "Receive"]);
    make("addStep", { stage: order, title: "Sign in", before: pay });
    expect(stepsOf(board, order).map(({ title }) => title)).toEqual(["Basket", "Sign in", "Pay"]);
    const second = make("addCard", { step: pay, lane: doing, text: "second" });
    make("addCard", { step: pay, lane: doing, text: "first", before: second });
    make("addCard", { step: pay, lane: doing, text: "last", before: "gone" });
    expect(texts(pay, doing)).toEqual(["first", "second", "last"]);
  });

  it("calls a lane after its type", () => {
    const { board } = buildMap();
    expect(lanesOf(board).map(({ title }) => title)).toEqual(["Doing", "Emotions", "Pain points"]);
  });

  it("refuses what has no place, and writes nothing", () => {
    const { board, run, pay, doing } = buildMap();
    const before = readContent(board);
    expect(() => run("addStep", { stage: pay })).toThrow(OperationError);
    expect(() => run("addCard", { step: doing, lane: pay })).toThrow(/not on this board/);
    expect(() => run("addCard", { step: pay, lane: doing, text: "x".repeat(5_001) })).toThrow(/arguments/);
    expect(() => run("addLane", { laneType: "weather" })).toThrow(OperationError);
    expect(readContent(board)).toEqual(before);
  });
});

describe("moving", () => {
  it("keeps the order of several cards, whatever order they were picked in", () => {
    const { run, make, texts, basket, pay, doing } = buildMap();
    const [a, b, c] = ["a", "b", "c"].map((text) => make("addCard", { step: basket, lane: doing, text }));
    const target = make("addCard", { step: pay, lane: doing, text: "target" });
    run("moveCards", { ids: [c, a, "gone"], step: pay, lane: doing, before: target });
    expect(texts(pay, doing)).toEqual(["a", "c", "target"]);
    expect(texts(basket, doing)).toEqual(["b"]);
    expect(() => run("moveCards", { ids: ["gone"], step: pay, lane: doing })).toThrow(/not on this board/);
    expect(() => run("moveCards", { ids: [b, pay], step: pay, lane: doing })).toThrow(/is not a card/);
  });

  it("writes nothing when cards are let go where they were", () => {
    const { board, run, make, basket, doing } = buildMap();
    const [a, b, c] = ["a", "b", "c"].map((text) => make("addCard", { step: basket, lane: doing, text }));
    const state = Y.encodeStateVector(board.doc);
    run("moveCards", { ids: [a, b], step: basket, lane: doing, before: c });
    run("moveCards", { ids: [a, b], step: basket, lane: doing, before: b });
    run("moveCards", { ids: [b, c], step: basket, lane: doing });
    expect(Y.encodeStateVector(board.doc)).toEqual(state);
  });

  it("takes a step to another stage with all it holds", () => {
    const { board, run, make, texts, order, receive, pay, unpack, doing } = buildMap();
    make("addCard", { step: pay, lane: doing, text: "Enters a card" });
    run("moveSteps", { ids: [pay], stage: receive, before: unpack });
    expect(stepsOf(board, order).map(({ title }) => title)).toEqual(["Basket"]);
    expect(stepsOf(board, receive).map(({ title }) => title)).toEqual(["Pay", "Unpack"]);
    expect(texts(pay, doing)).toEqual(["Enters a card"]);
  });

  it("moves several stages, steps or lanes together, in the order they have on the map", () => {
    const { board, run, make, order, receive, basket, pay, unpack, doing, feeling } = buildMap();
    run("moveSteps", { ids: [pay, basket], stage: receive, before: unpack });
    expect(stepsOf(board, receive).map(({ title }) => title)).toEqual(["Basket", "Pay", "Unpack"]);
    const added = board.childIds(stage).length;
    const last = make("addStage", { title: "Last" });
    run("moveStages", { ids: [last, receive], before: order });
    expect(board.childIds(stage).slice(0, 3)).toEqual([receive, last, order]);
    expect(board.childIds(stage)).toHaveLength(added + 1);
    const state = Y.encodeStateVector(board.doc);
    run("moveLanes", { ids: board.childIds(lane).slice(0, 2), before: board.childIds(lane)[2] });
    expect(Y.encodeStateVector(board.doc)).toEqual(state);
    expect(() => run("moveLanes", { ids: [doing, feeling, pay] })).toThrow("is not on this board");
  });
});

describe("emotions", () => {
  it("are one point per lane and step", () => {
    const { board, run, pay, feeling } = buildMap();
    run("setEmotion", { lane: feeling, step: pay, level: -1.5 });
    run("setEmotion", { lane: feeling, step: pay, level: 1, basis: "measured" });
    expect(board.ofType(emotion)).toMatchObject([{ id: emotionId(feeling, pay), level: 1, basis: "measured" }]);
    run("setEmotion", { lane: feeling, step: pay, level: null });
    expect(board.ofType(emotion)).toEqual([]);
  });

  it("are refused between the steps of the scale, beyond it, and where no curve is shown", () => {
    const { board, run, pay, feeling, doing } = buildMap();
    for (const level of [0.3, 2.5, -3]) {
      expect(() => run("setEmotion", { lane: feeling, step: pay, level })).toThrow(OperationError);
    }
    expect(() => run("setEmotion", { lane: doing, step: pay, level: 1 })).toThrow(/Doing doesn't show/);
    expect(board.ofType(emotion)).toEqual([]);
  });

  it("set by two people at once are one", () => {
    const { board, pay, feeling } = buildMap();
    const other = twin(board);
    for (const [map, level] of [
      [board, 1],
      [other, -1],
    ] as const) {
      const call = { name: "setEmotion", args: { lane: feeling, step: pay, level } };
      runOperations(map, journeyMap.operations, [call], me);
    }
    exchange(board, other);
    expect(board.ofType(emotion)).toHaveLength(1);
    expect(validate(board)).toEqual([]);
  });

  it("don't move onto another", () => {
    const { run, make, basket, pay, feeling } = buildMap();
    const id = make("setEmotion", { lane: feeling, step: basket, level: 1 });
    make("setEmotion", { lane: feeling, step: pay, level: 2 });
    expect(() => run("moveEmotion", { id, lane: feeling, step: pay })).toThrow(/set there already/);
  });

  it("stay when their lane's type changes, with its curve", () => {
    const { board, run, make, pay, feeling } = buildMap();
    make("setEmotion", { lane: feeling, step: pay, level: 1 });
    run("setLaneType", { id: feeling, laneType: "pain-point" });
    expect(board.get(feeling)).toMatchObject({ laneType: "pain-point", title: "Pain points" });
    expect(board.ofType(emotion)).toHaveLength(1);
    expect(validate(board)).toEqual([]);
  });
});

describe("deleting", () => {
  it("takes what is inside, and leaves an empty map usable", () => {
    const { board, run, make, order, receive, pay, basket, doing, feeling, pains } = buildMap();
    make("addCard", { step: pay, lane: doing, text: "a" });
    const kept = make("addCard", { step: basket, lane: doing, text: "b" });
    make("setEmotion", { lane: feeling, step: pay, level: 1 });
    run("deleteElements", { ids: [pay, "gone"] });
    expect(board.ofType(card).map(({ id }) => id)).toEqual([kept]);
    expect(board.ofType(emotion)).toEqual([]);
    run("deleteElements", { ids: [doing] });
    expect(board.ofType(card)).toEqual([]);
    run("deleteElements", { ids: [order, receive, feeling, pains] });
    expect(board.size).toBe(0);
    make("addStage", {});
  });

  it("of a stage while someone adds a card there loses nothing: step and card can be put back", () => {
    const { board, order, pay, receive, doing } = buildMap();
    const other = twin(board);
    const add = { name: "addStep", args: { stage: order, title: "Track" } };
    runOperations(board, journeyMap.operations, [{ name: "deleteElements", args: { ids: [order] } }], me);
    const [made] = runOperations(other, journeyMap.operations, [add], me);
    const track = (made as { id: string }).id;
    const calls = [track, pay].map((step) => ({ name: "addCard", args: { step, lane: doing, text: "kept" } }));
    runOperations(other, journeyMap.operations, calls, me);
    exchange(board, other);
    expect(columnsOf(board).map(({ id }) => id)).toContain(track);
    expect(board.unplaced(card).map(({ text }) => text)).toEqual(["kept"]);
    repair(board);
    expect(validate(board)).toEqual([]);
    runOperations(board, journeyMap.operations, [{ name: "moveSteps", args: { ids: [track], stage: receive } }], me);
    expect(stepsOf(board, receive).map(({ title }) => title)).toEqual(["Unpack", "Track"]);
    expect(board.children(card, track, doing)).toHaveLength(1);
  });
});

describe("pasting", () => {
  it("doubles a stage with steps, cards and emotions right behind it", () => {
    const { board, run, make, order, pay, basket, doing, feeling } = buildMap();
    make("addCard", { step: pay, lane: doing, text: "one" });
    make("addCard", { step: pay, lane: doing, text: "two" });
    make("setEmotion", { lane: feeling, step: basket, level: -1 });
    run("pasteElements", { elements: copyElements(board, [order]) });
    expect(stagesOf(board).map(({ title }) => title)).toEqual(["Order", "Order", "Receive"]);
    const copy = stagesOf(board)[1];
    const steps = stepsOf(board, copy?.id ?? "");
    expect(steps.map(({ title }) => title)).toEqual(["Basket", "Pay"]);
    expect(board.children(card, steps[1]?.id, doing).map(({ text }) => text)).toEqual(["one", "two"]);
    expect(board.get(emotionId(feeling, steps[0]?.id ?? ""))).toMatchObject({ level: -1 });
    expect(validate(board)).toEqual([]);
  });

  it("keeps the pattern of cards from several cells", () => {
    const { board, run, make, texts, basket, pay, unpack, doing, pains } = buildMap();
    const a = make("addCard", { step: basket, lane: doing, text: "a" });
    const b = make("addCard", { step: pay, lane: pains, text: "b" });
    run("pasteElements", { elements: copyElements(board, [b, a]), near: pay });
    expect(texts(pay, doing)).toEqual(["a"]);
    expect(texts(unpack, pains)).toEqual(["b"]);
  });

  it("goes near the element it is pasted at", () => {
    const { board, run, make, texts, basket, pay, doing, pains } = buildMap();
    const a = make("addCard", { step: basket, lane: doing, text: "a" });
    const first = make("addCard", { step: pay, lane: pains, text: "first" });
    make("addCard", { step: pay, lane: pains, text: "last" });
    run("pasteElements", { elements: copyElements(board, [a]), near: first });
    expect(texts(pay, pains)).toEqual(["first", "a", "last"]);
  });

  it("brings a map onto an empty board, putting aside what has no lane there", () => {
    const { board, make, order, pay, doing } = buildMap();
    make("addCard", { step: pay, lane: doing, text: "a" });
    const empty = new Board(new Y.Doc(), journeyMap.schema);
    const call = { name: "pasteElements", args: { elements: copyElements(board, [order]) } };
    runOperations(empty, journeyMap.operations, [call], me);
    expect(columnsOf(empty).map(({ title }) => title)).toEqual(["Basket", "Pay"]);
    expect(empty.unplaced(card).map(({ text }) => text)).toEqual(["a"]);
    expect(validate(empty)).toEqual([]);
  });

  it("refuses broken and foreign content, writing nothing", () => {
    const { board, run } = buildMap();
    const before = readContent(board);
    expect(() => run("pasteElements", { elements: [{ id: "x", type: "story", title: "no" }] })).toThrow(OperationError);
    expect(() => run("pasteElements", { elements: [{ id: "x", type: "card", matters: 3 }] })).toThrow(OperationError);
    expect(readContent(board)).toEqual(before);
  });
});
