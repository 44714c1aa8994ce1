import * as Y from "yjs";
import { Board, createOrigin, runOperations, validate } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { copyAround, copyElements } from "../../placing/fragment.ts";
import { card } from "../elements/card/card.ts";
import { emotion } from "../elements/emotion/emotion.ts";
import { journeyMap } from "../index.ts";
import { lanesOf } from "../read.ts";

const me = createOrigin("person", "me");

function buildMap(...lanes: readonly (readonly [laneType: string, title?: string])[]) {
  const board = new Board(new Y.Doc(), journeyMap.schema);
  const run = (name: string, args: Record<string, unknown>) =>
    (runOperations(board, journeyMap.operations, [{ name, args }], me)[0] ?? {}) as { id: string };
  const stage = run("addStage", { title: "Order" }).id;
  const step = run("addStep", { stage, title: "Pay" }).id;
  const ids = lanes.map(([laneType, title]) => run("addLane", { laneType, ...(title && { title }) }).id);
  /** Every lane with its cards. */
  const shown = () =>
    lanesOf(board).map(({ id, title }) => [
      title,
      ...board.ofType(card).flatMap(({ place, text }) => (place[1] === id ? [text] : [])),
    ]);
  return { board, run, stage, step, ids, shown };
}

describe("pasting on another map", () => {
  const source = buildMap(["thought", "Ideas"], ["opportunity", "Chances"], ["emotion"], ["metric", "Numbers"]);
  for (const [index, text] of ["thought", "opportunity", "", "metric"].entries()) {
    if (text !== "") source.run("addCard", { step: source.step, lane: source.ids[index], text });
  }
  source.run("setEmotion", { lane: source.ids[2], step: source.step, level: 1 });
  const elements = copyElements(source.board, [source.stage]);
  const around = copyAround(source.board, elements);

  it("puts a stage's cards on lanes of the same name, else of the same type, else on a lane that is made", () => {
    const { board, run, shown } = buildMap(["emotion", "How it feels"], ["opportunity"], ["pain-point", "ideas"]);
    run("pasteElements", { elements, around });
    expect(shown()).toEqual([
      ["How it feels"],
      ["Opportunities", "opportunity"],
      ["ideas", "thought"],
      ["Numbers", "metric"],
    ]);
    expect(board.ofType(emotion)).toMatchObject([{ level: 1 }]);
    expect(validate(board)).toEqual([]);
  });

  it("puts cards of one lane where one points, and those of several by meaning", () => {
    const { run, shown, ids } = buildMap(["opportunity"], ["thought"]);
    const cards = source.board.ofType(card).map(({ id }) => id);
    const copied = copyElements(source.board, cards.slice(0, 2));
    run("pasteElements", { elements: copied, around: copyAround(source.board, copied), near: ids[0] });
    expect(shown()).toEqual([
      ["Opportunities", "opportunity"],
      ["Thoughts", "thought"],
    ]);
    const one = copyElements(source.board, cards.slice(0, 1));
    run("pasteElements", { elements: one, around: copyAround(source.board, one), near: ids[0] });
    expect(shown()[0]).toEqual(["Opportunities", "opportunity", "thought"]);
  });
});
