import { defineOperation, elementIdArg, rootContainer } from "@throughline/model";
import { z } from "zod/mini";
import { idsInOrder } from "../../placing/idsInOrder.ts";
import { beforeArg, idsArg } from "../../placing/moveArgs.ts";
import { placeRun } from "../../placing/placeBefore.ts";
import { lane } from "../elements/lane/lane.ts";
import { stage } from "../elements/stage/stage.ts";
import { step } from "../elements/step/step.ts";
import { columnsOf, lanesOf, stagesOf } from "../read.ts";

/** Moves stages with all they hold, next to each other. */
export const moveStages = defineOperation({
  name: "moveStages",
  label: "Move stages",
  args: z.object({ ids: idsArg, before: beforeArg }),
  run: (board, { ids, before }) => {
    const moved = idsInOrder(board, stage, ids, stagesOf(board));
    placeRun(board, { type: stage, container: rootContainer, before }, moved);
  },
});

/** Moves steps with their cards, next to each other, within a stage or to another one. Also puts back steps whose stage is gone. */
export const moveSteps = defineOperation({
  name: "moveSteps",
  label: "Move steps",
  args: z.object({ ids: idsArg, stage: elementIdArg.check(z.describe("The stage they go to")), before: beforeArg }),
  run: (board, { ids, stage: stageId, before }) => {
    const moved = idsInOrder(board, step, ids, columnsOf(board));
    board.require(stage, stageId);
    placeRun(board, { type: step, container: stageId, before }, moved);
  },
});

/** Moves lanes with all they hold, next to each other. */
export const moveLanes = defineOperation({
  name: "moveLanes",
  label: "Move lanes",
  args: z.object({ ids: idsArg, before: beforeArg }),
  run: (board, { ids, before }) => {
    const moved = idsInOrder(board, lane, ids, lanesOf(board));
    placeRun(board, { type: lane, container: rootContainer, before }, moved);
  },
});
