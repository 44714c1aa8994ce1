import { defineOperation, elementIdArg, firstOrderKey, OperationError, type BoardWriter } from "@throughline/model";
import { z } from "zod/mini";
import { emotion, emotionBases, emotionId } from "../elements/emotion/emotion.ts";
import { lane } from "../elements/lane/lane.ts";
import { step } from "../elements/step/step.ts";
import { highestLevel, levelStep, lowestLevel } from "../elements/emotion/emotionLevel.ts";
import { emotionAt } from "../elements/emotion/readEmotions.ts";
import { nameOr } from "../words.ts";
import { showsCurve } from "../elements/lane/laneType.ts";
import { say } from "../words/say.ts";

/** Refuses a lane whose points nobody would look for. A lane that has points keeps them when its type changes. */
function requireCurve(board: BoardWriter, laneId: string): void {
  const { title, laneType } = board.require(lane, laneId);
  if (!showsCurve(laneType)) throw new OperationError("refused", say.noCurve({ lane: nameOr(title, say.lane) }));
}

/**
 * Sets, moves or (level `null`) takes away the point of a curve in a step. Two people who set it at once set the same
 * point. Result: `{ id }`.
 */
export const setEmotion = defineOperation({
  name: "setEmotion",
  label: "Set emotion",
  args: z.object({
    lane: elementIdArg,
    step: elementIdArg,
    level: z
      .nullable(z.number().check(z.minimum(lowestLevel), z.maximum(highestLevel), z.multipleOf(levelStep)))
      .check(z.describe("From −2, very frustrated, to +2, delighted, in halves; null takes the point away")),
    basis: z.optional(z.enum(emotionBases)).check(z.describe("Left as it is when left out; a new point is assumed")),
  }),
  run: (board, { lane: laneId, step: stepId, level, basis }) => {
    board.require(step, stepId);
    const id = emotionId(laneId, stepId);
    const present = emotionAt(board, laneId, stepId);
    if (!present) requireCurve(board, laneId);
    if (level === null) {
      if (present) board.remove(id);
      return { id };
    }
    if (board.find(emotion, id)) {
      // It may have been put aside when its step was gone for a while.
      if (!present) board.set(id, "place", [stepId, laneId, firstOrderKey]);
      board.set(id, "level", level);
      if (basis) board.set(id, "basis", basis);
    } else board.insert(emotion, { level, basis: basis ?? "assumed", place: [stepId, laneId, firstOrderKey] }, id);
    return { id };
  },
});

/** Moves a point to another step or curve, where there is none yet; puts one back whose step is gone. Result: `{ id }`. */
export const moveEmotion = defineOperation({
  name: "moveEmotion",
  label: "Move emotion",
  args: z.object({ id: elementIdArg, lane: elementIdArg, step: elementIdArg }),
  run: (board, { id, lane: laneId, step: stepId }) => {
    const { level, basis, note, place } = board.require(emotion, id);
    board.require(step, stepId);
    requireCurve(board, laneId);
    const target = emotionId(laneId, stepId);
    if (id === target) {
      if (place[0] !== stepId || place[1] !== laneId) board.set(id, "place", [stepId, laneId, firstOrderKey]);
      return { id };
    }
    const taken = board.get(target);
    if (taken) throw new OperationError("refused", say.emotionThere);
    board.remove(id);
    board.insert(emotion, { level, basis, note, place: [stepId, laneId, firstOrderKey] }, target);
    return { id: target };
  },
});
