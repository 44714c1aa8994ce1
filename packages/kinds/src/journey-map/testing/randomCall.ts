import type { BoardReader, OperationCall, Random } from "@throughline/model";
import { noteHues } from "@throughline/scene";
import { copyElements } from "../../placing/fragment.ts";
import { card } from "../elements/card/card.ts";
import { emotion } from "../elements/emotion/emotion.ts";
import { lane } from "../elements/lane/lane.ts";
import { stage } from "../elements/stage/stage.ts";
import { step } from "../elements/step/step.ts";
import { laneTypes } from "../elements/lane/laneType.ts";

const words = ["Pay", "Wait", "  ", "", "a|b\\c", "Zoë, “ok”", "=1+1", "two\nlines", "Pay", "🧺 basket"];

/** Gives a call that makes sense on a board most of the time, and is refused now and then; for the tests of the kind. */
export function randomCall(board: BoardReader, random: Random): OperationCall {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const idOf = (list: readonly { readonly id: string }[]) => pick(list)?.id ?? "nobody";
  const chance = (share: number) => random() < share;
  const word = () => pick(words) ?? "";
  const [stages, steps, lanes, cards] = [
    board.ofType(stage),
    board.ofType(step),
    board.ofType(lane),
    board.ofType(card),
  ];
  const points = board.ofType(emotion);
  const curves = lanes.filter(({ laneType }) => laneType === "emotion");
  const any = () => idOf(Array.from(board.all()));
  const maybe = (list: readonly { readonly id: string }[]) => (chance(0.6) ? idOf(list) : undefined);
  const level = () => Math.floor(random() * 9) / 2 - 2;
  const some = (list: readonly { readonly id: string }[]) =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => idOf(list));
  const several = () => some(cards);
  const cell = () => ({ step: idOf(steps), lane: idOf(lanes) });
  const calls: readonly [weight: number, make: () => OperationCall][] = [
    [2, () => ({ name: "addStage", args: { title: word(), before: maybe(stages) } })],
    [4, () => ({ name: "addStep", args: { stage: idOf(stages), title: word(), before: maybe(steps) } })],
    [
      1,
      () => ({
        name: "addLane",
        args: { laneType: pick(laneTypes), before: maybe(lanes), ...(chance(0.5) ? { title: word() } : {}) },
      }),
    ],
    [
      14,
      () => ({
        name: "addCard",
        args: {
          ...cell(),
          text: word(),
          before: maybe(cards),
          matters: chance(0.2),
          services: chance(0.2) ? [word(), word()] : [],
          note: chance(0.2) ? word() : "",
        },
      }),
    ],
    [2, () => ({ name: "moveStages", args: { ids: some(stages), before: maybe(stages) } })],
    [5, () => ({ name: "moveSteps", args: { ids: some(steps), stage: idOf(stages), before: maybe(steps) } })],
    [2, () => ({ name: "moveLanes", args: { ids: some(lanes), before: maybe(lanes) } })],
    [12, () => ({ name: "moveCards", args: { ids: several(), ...cell(), before: maybe(cards) } })],
    [2, () => ({ name: "moveCards", args: { ids: several(), lane: idOf(lanes) } })],
    [
      8,
      () => ({
        name: "setEmotion",
        args: {
          lane: idOf(curves),
          step: idOf(steps),
          level: chance(0.2) ? null : level(),
          basis: chance(0.3) ? "measured" : undefined,
        },
      }),
    ],
    [2, () => ({ name: "moveEmotion", args: { id: idOf(points), lane: idOf(curves), step: idOf(steps) } })],
    [1, () => ({ name: "setLaneType", args: { id: idOf(lanes), laneType: pick(laneTypes) } })],
    [2, () => ({ name: "resizeStep", args: { id: idOf(steps), width: Math.round(150 + random() * 400) } })],
    [0.4, () => ({ name: "mergeStages", args: { ids: some(stages), into: idOf(stages) } })],
    [0.6, () => ({ name: "mergeSteps", args: { ids: some(steps), into: idOf(steps) } })],
    [0.6, () => ({ name: "mergeLanes", args: { ids: some(lanes), into: idOf(lanes) } })],
    [3, () => ({ name: "deleteElements", args: { ids: chance(0.8) ? several() : [any()] } })],
    [
      2,
      () => ({
        name: "pasteElements",
        args: {
          elements: copyElements(board, [any(), idOf(cards)]).slice(0, 30),
          near: chance(0.7) ? any() : undefined,
        },
      }),
    ],
    [6, () => ({ name: "setText", args: { id: idOf(cards), key: "text", text: word() } })],
    [2, () => ({ name: "setText", args: { id: idOf([...stages, ...steps, ...lanes]), key: "title", text: word() } })],
    [
      4,
      () => ({
        name: "editText",
        args: {
          id: idOf(cards),
          key: "text",
          index: Math.floor(random() * 9),
          remove: chance(0.3) ? 2 : 0,
          insert: word(),
        },
      }),
    ],
    [3, () => ({ name: "setValue", args: { id: idOf(cards), key: "matters", value: chance(0.5) } })],
    [
      2,
      () => ({
        name: "setValue",
        args: { id: idOf([...stages, ...cards]), key: "hue", value: chance(0.3) ? null : pick(noteHues) },
      }),
    ],
    [2, () => ({ name: "setValue", args: { id: idOf(points), key: "note", value: word() } })],
    [1, () => ({ name: "renameBoard", args: { title: word() } })],
  ];
  let roll = random() * calls.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, make] of calls) if ((roll -= weight) <= 0) return make();
  return { name: "addStage", args: {} };
}
