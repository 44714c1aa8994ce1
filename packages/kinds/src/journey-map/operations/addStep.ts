import { defineOperation, elementIdArg } from "@throughline/model";
import { z } from "zod/mini";
import { orderKeyFor } from "../../placing/placeBefore.ts";
import { stage } from "../elements/stage/stage.ts";
import { greatestStepWidth, leastStepWidth, step } from "../elements/step/step.ts";

/** Adds a step to a stage. Result: `{ id }`. */
export const addStep = defineOperation({
  name: "addStep",
  label: "Add step",
  makes: { type: step.type, text: "title", runs: "across" },
  args: z.object({
    stage: elementIdArg.check(z.describe("The stage it belongs to")),
    title: z._default(z.string().check(z.maxLength(300)), ""),
    width: z._default(z.int().check(z.minimum(leastStepWidth), z.maximum(greatestStepWidth)), leastStepWidth),
    before: z
      .optional(elementIdArg)
      .check(z.describe("The step of that stage it goes before; the end when left out or gone")),
  }),
  run: (board, { stage: stageId, title, width, before }) => {
    board.require(stage, stageId);
    const order = orderKeyFor(board, { type: step, container: stageId, before });
    return { id: board.insert(step, { title, width, place: [stageId, "", order] }) };
  },
});
