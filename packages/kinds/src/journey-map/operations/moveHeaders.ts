import { defineOperation, elementIdArg, rootContainer, type BoardWriter, type ElementType } from "@throughline/model";
import { z } from "zod";
import { beforeArg, idsArg } from "../../moveArgs.ts";
import { placeRun } from "../../placeBefore.ts";
import { lane } from "../elements/lane.ts";
import { stage } from "../elements/stage.ts";
import { step } from "../elements/step.ts";
import { columnsOf, lanesOf, stagesOf } from "../journeyReader.ts";

/** Those with these ids, as they stand on the board. @throws OperationError when one isn't there. */
function inOrder(
  board: BoardWriter,
  type: ElementType,
  ids: readonly string[],
  all: readonly { readonly id: string }[],
): string[] {
  const wanted = new Set(ids.map((id) => board.require(type, id).id));
  return all.map(({ id }) => id).filter((id) => wanted.has(id));
}

/** Moves stages with all they hold, next to each other. */
export const moveStages = defineOperation({
  name: "moveStages",
  label: "Move stages",
  args: z.object({ ids: idsArg, before: beforeArg }),
  run: (board, { ids, before }) => {
    const moved = inOrder(board, stage, ids, stagesOf(board));
    placeRun(board, { type: stage, container: rootContainer, before }, moved);
  },
});

/** Moves steps with their cards, next to each other, within a stage or to another one. Also puts back steps whose stage is gone. */
export const moveSteps = defineOperation({
  name: "moveSteps",
  label: "Move steps",
  args: z.object({ ids: idsArg, stage: elementIdArg.describe("The stage they go to"), before: beforeArg }),
  run: (board, { ids, stage: stageId, before }) => {
    const moved = inOrder(board, step, ids, columnsOf(board));
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
    const moved = inOrder(board, lane, ids, lanesOf(board));
    placeRun(board, { type: lane, container: rootContainer, before }, moved);
  },
});
