import { defineOperation, elementIdArg, rootContainer, type BoardWriter, type ElementType } from "@throughline/model";
import { z } from "zod";
import { lane } from "../elements/lane.ts";
import { stage } from "../elements/stage.ts";
import { step } from "../elements/step.ts";
import { orderAt } from "../orderAt.ts";
import { standsThere } from "../standsThere.ts";

/** Puts an element before a sibling; writes nothing when it stands there already. */
function place(board: BoardWriter, type: ElementType, id: string, container: string, before?: string): void {
  if (standsThere(board.childIds(type, container), [id], before)) return;
  board.set(id, "place", [container, "", orderAt(board, { type, container, before, moving: new Set([id]) })]);
}

/** Moves a stage with all it holds. */
export const moveStage = defineOperation({
  name: "moveStage",
  label: "Move stage",
  args: z.object({
    id: elementIdArg,
    before: elementIdArg.optional().describe("The stage it goes before; the end when left out or gone"),
  }),
  run: (board, { id, before }) => {
    board.require(stage, id);
    place(board, stage, id, rootContainer, before);
  },
});

/** Moves a step with its cards, within its stage or to another one. Also puts a step back whose stage is gone. */
export const moveStep = defineOperation({
  name: "moveStep",
  label: "Move step",
  args: z.object({
    id: elementIdArg,
    stage: elementIdArg.describe("The stage it goes to"),
    before: elementIdArg.optional().describe("The step of that stage it goes before; the end when left out or gone"),
  }),
  run: (board, { id, stage: stageId, before }) => {
    board.require(step, id);
    board.require(stage, stageId);
    place(board, step, id, stageId, before);
  },
});

/** Moves a lane with all it holds. */
export const moveLane = defineOperation({
  name: "moveLane",
  label: "Move lane",
  args: z.object({
    id: elementIdArg,
    before: elementIdArg.optional().describe("The lane it goes above; the end when left out or gone"),
  }),
  run: (board, { id, before }) => {
    board.require(lane, id);
    place(board, lane, id, rootContainer, before);
  },
});
