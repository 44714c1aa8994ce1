import type { Board } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { pastingOn } from "../testing/pasting.ts";
import { card } from "./elements/card/card.ts";
import { emotion } from "./elements/emotion/emotion.ts";
import { journeyMap } from "./index.ts";
import { cardsOf, columnsOf, lanesOf, stagesOf, stepsOf } from "./read.ts";
import { emotionAt } from "./elements/emotion/readEmotions.ts";

/** A map of one stage with a step and two lanes. */
function buildMap() {
  const map = pastingOn(journeyMap);
  const stage = map.run("addStage", { title: "Order" }).id;
  const find = map.run("addStep", { stage, title: "Find" }).id;
  const pay = map.run("addStep", { stage, title: "Pay" }).id;
  const doing = map.run("addLane", { laneType: "action", title: "Doing" }).id;
  const pains = map.run("addLane", { laneType: "pain-point", title: "What hurts" }).id;
  return { ...map, stage, find, pay, doing, pains };
}

/** Every step with the cards of its lanes: "Find/Doing: types a word". */
function shown(board: Board): string[] {
  return columnsOf(board).flatMap(({ id, title }) =>
    lanesOf(board).flatMap((lane) => cardsOf(board, id, lane.id).map(({ text }) => `${title}/${lane.title}: ${text}`)),
  );
}

const titles = (all: readonly { readonly title: string }[]) => all.map(({ title }) => title);

describe("a table pasted on a journey map", () => {
  it("brings columns to lanes by their headers or types, and rows to steps by their names", () => {
    const { board, paste, choices } = buildMap();
    const text = "Step\tPain points\tDoing\tScreen\nfind\tToo much\tTypes a word\tResults\nWait\t\tSits\t\n";
    expect(choices(text)[0]).toMatchObject({
      id: "headed",
      made: [
        { type: "card", count: 4 },
        { type: "step", count: 1 },
      ],
      preview: [
        { where: "Find › Pain points", words: "Too much" },
        { where: "Find › Doing", words: "Types a word" },
        { where: "Find › Screen", words: "Results" },
        { where: "Wait › Doing", words: "Sits" },
      ],
      remarks: [],
    });
    paste(text);
    expect(titles(lanesOf(board))).toEqual(["Doing", "What hurts", "Screen"]);
    expect(titles(columnsOf(board))).toEqual(["Find", "Pay", "Wait"]);
    expect(shown(board)).toEqual([
      "Find/Doing: Types a word",
      "Find/What hurts: Too much",
      "Find/Screen: Results",
      "Wait/Doing: Sits",
    ]);
  });

  it("reads stages, levels and notes as an import does", () => {
    const { board, paste, stage, find } = buildMap();
    paste("Stage\tStep\tThoughts\tEmotion\tNote\nOrder\tFind\tWhere?\t-1\tasked 12\nAfter\tUnpack\tAh\t2\t\n");
    expect(titles(stagesOf(board))).toEqual(["Order", "After"]);
    expect(titles(stepsOf(board, stage))).toEqual(["Find", "Pay"]);
    const curve = lanesOf(board).find(({ laneType }) => laneType === "emotion")?.id ?? "";
    expect(emotionAt(board, curve, find)?.level).toBe(-1);
    expect(board.ofType(card).map(({ text, note }) => [text, note])).toContainEqual(["Where?", "asked 12"]);
    expect(board.ofType(emotion)).toHaveLength(2);
  });

  it("turns a map that was drawn in a spreadsheet: steps across, lanes down", () => {
    const { board, paste, choices } = buildMap();
    const text = "\tFind\tLeave\nDoing\tTypes\tCloses\nPain points\t\tAnnoyed\nThoughts\tHm\t\n";
    expect(choices(text)[0]?.id).toBe("across");
    paste(text);
    expect(titles(columnsOf(board))).toEqual(["Find", "Pay", "Leave"]);
    expect(shown(board)).toEqual([
      "Find/Doing: Types",
      "Find/Thoughts: Hm",
      "Leave/Doing: Closes",
      "Leave/What hurts: Annoyed",
    ]);
  });

  it("without a header takes the first column for steps, the others for lanes from the chosen one down", () => {
    const { board, paste, find, pains } = buildMap();
    const at = { name: "addCard", args: { step: find, lane: pains } };
    paste('Pay\t"Costs\n5"" more"\tslow\nWait\tlong\t', { at });
    expect(shown(board)).toEqual(['Pay/What hurts: Costs\n5" more', "Pay/Lane 3: slow", "Wait/What hurts: long"]);
  });

  it("can fill the map's cells from the chosen one on, also where nothing has a name", () => {
    const { board, run, stage, paste, choices, find, doing } = buildMap();
    run("addStep", { stage });
    const at = { name: "addCard", args: { step: find, lane: doing } };
    paste("a\tb\tc\nd\t\te", { at }, "in-place");
    expect(shown(board)).toEqual([
      "Find/Doing: a",
      "Find/What hurts: d",
      "Pay/Doing: b",
      "/Doing: c",
      "/What hurts: e",
    ]);
    const ids = (text: string) => choices(text, { at }).map(({ id }) => id);
    expect(ids("a\tb\tc\td"), "more columns than steps").not.toContain("in-place");
  });

  it("leaves a point that is set alone, and puts the other one aside", () => {
    const { board, run, paste, find } = buildMap();
    const curve = run("addLane", { laneType: "emotion", title: "Mood" }).id;
    run("setEmotion", { lane: curve, step: find, level: 1 });
    paste("Step\tMood\nFind\t-2\nPay\t0");
    expect(board.ofType(emotion).map(({ level, place }) => [level, board.get(place[0])?.title])).toEqual([
      [1, "Find"],
      [-2, undefined],
      [0, "Pay"],
    ]);
  });

  it("can be a card for each row, for each cell, or one card", () => {
    const { board, choices, paste, pay, doing } = buildMap();
    const at = { name: "addCard", args: { step: pay, lane: doing } };
    const text = "Slow\tasked 3\nDear\t";
    expect(choices(text, { at }).map(({ id }) => id)).toEqual(["plain", "rows", "cells", "one"]);
    paste(text, { at }, "rows");
    paste(text, { at }, "cells");
    paste(text, { at }, "one");
    expect(cardsOf(board, pay, doing).map((one) => [one.text, one.note])).toEqual([
      ["Slow", "asked 3"],
      ["Dear", ""],
      ["Slow", ""],
      ["asked 3", ""],
      ["Dear", ""],
      ["Slow | asked 3\nDear", ""],
    ]);
  });
});

describe("lines pasted on a journey map", () => {
  it("become cards in the chosen cell, those too long for a card whole in its note", () => {
    const { board, choices, paste, pay, doing } = buildMap();
    const at = { name: "addCard", args: { step: pay, lane: doing } };
    const long = "word ".repeat(1_100).trim();
    const text = `- one\n- ${long}\n- three`;
    expect(choices(text, { at })[0]?.remarks).toEqual(["One card is too long for its name; it stands whole below it"]);
    expect(paste(text, { at })).toHaveLength(3);
    const [, second] = cardsOf(board, pay, doing);
    expect(second?.note).toBe(long);
    expect(second?.text).toMatch(/^word .* word…$/);
    expect(second?.text.length).toBeLessThanOrEqual(5_000);
  });

  it("are refused in a sentence where one is too long for anything, and when they are too many", () => {
    const { choices, pay, doing } = buildMap();
    const at = { name: "addCard", args: { step: pay, lane: doing } };
    const [long] = choices(`one\n${"x".repeat(20_001)}`, { at });
    expect(long).toMatchObject({ remarks: ["Line 2 has 20,001 characters; at most 20,000 fit."] });
    const [many] = choices("x\n".repeat(5_001), { at });
    expect(many).toMatchObject({ remarks: ["These would be 5,001; at most 5,000 can be pasted at once"] });
    expect([long?.call, many?.call]).toEqual([undefined, undefined]);
  });

  it("become steps where a stage is chosen that has none", () => {
    const { board, run, paste } = buildMap();
    const stage = run("addStage", { title: "After" }).id;
    paste("Unpack\nReturn", { at: { name: "addStep", args: { stage } } });
    expect(titles(stepsOf(board, stage))).toEqual(["Unpack", "Return"]);
  });
});
