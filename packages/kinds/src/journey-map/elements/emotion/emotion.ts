import {
  defineElement,
  paragraphValue,
  placeValue,
  value,
  type BoardReader,
  type ElementOf,
  type ValidationIssue,
} from "@throughline/model";
import { z } from "zod/mini";
import { highestLevel, levelStep, lowestLevel } from "./emotionLevel.ts";
import { say } from "../../words/say.ts";

/** Where a level comes from: guessed in the room, or known from people. */
export const emotionBases = ["assumed", "measured"] as const;
export type EmotionBasis = (typeof emotionBases)[number];

/**
 * One point of an emotion curve: how the person feels in one step. There is at most one per lane and step; its id is
 * made of the two ({@link emotionId}), so two people who set it at once set the same one.
 */
export const emotion = defineElement({
  type: "emotion",
  get label() {
    return say.emotion;
  },
  counted: (count) => say.emotions({ count }),
  icon: "smile",
  values: {
    place: placeValue,
    level: value(z.number().check(z.minimum(lowestLevel), z.maximum(highestLevel), z.multipleOf(levelStep)), 0, {
      control: "number",
      get label() {
        return say.level;
      },
      min: lowestLevel,
      max: highestLevel,
      step: levelStep,
    }),
    basis: value(z.enum(emotionBases), "assumed", {
      control: "choice",
      get label() {
        return say.knownFrom;
      },
      options: [
        {
          value: "assumed",
          get label() {
            return say.assumed;
          },
        },
        {
          value: "measured",
          get label() {
            return say.measured;
          },
        },
      ],
    }),
    note: paragraphValue(say.note, say.feelHint),
  },
  texts: {},
  placement: { containers: ["step"], lanes: ["lane"] },
});

export type Emotion = ElementOf<typeof emotion>;

/** The id of the point of a lane in a step. */
export function emotionId(laneId: string, stepId: string): string {
  return `emotion:${laneId}:${stepId}`;
}

/** At most one point per lane and step: a placed point bears the id of its place, and ids are unique. */
export function checkEmotions(board: BoardReader): ValidationIssue[] {
  return board
    .ofType(emotion)
    .filter((point) => board.isPlaced(point) && point.id !== emotionId(point.place[1], point.place[0]))
    .map(({ id }) => ({
      code: "rule",
      elementId: id,
      key: "place",
      message: "is an emotion under another id than its lane's and step's",
    }));
}
