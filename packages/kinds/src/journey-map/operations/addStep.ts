import { defineOperation, elementIdArg } from "@throughline/model";
import { z } from "zod";
import { orderKeyFor } from "../../placing/placeBefore.ts";
import { stage } from "../elements/stage/stage.ts";
import { greatestStepWidth, leastStepWidth, step } from "../elements/step/step.ts";

/** Adds a step to a stage. Result: `{ id }`. */
export const addStep = defineOperation({
  name: "addStep",
  label: "Add step",
  makes: { type: step.type, text: "title", runs: "across" },
  args: z.object({
    stage: elementIdArg.describe("The stage it belongs to"),
    title: z.string().max(300).default(""),
    width: z.number().int().min(leastStepWidth).max(greatestStepWidth).default(leastStepWidth),
    before: elementIdArg.optional().describe("The step of that stage it goes before; the end when left out or gone"),
  }),
  run: (board, { stage: stageId, title, width, before }) => {
    board.require(stage, stageId);
    const order = orderKeyFor(board, { type: step, container: stageId, before });
    return { id: board.insert(step, { title, width, place: [stageId, "", order] }) };
  },
});
