import { defineOperation, elementIdArg } from "@throughline/model";
import { z } from "zod/mini";
import { greatestStepWidth, leastStepWidth, step } from "../elements/step/step.ts";

/** Makes a step's column as wide as asked, in whole board units within its limits. */
export const resizeStep = defineOperation({
  name: "resizeStep",
  label: "Resize step",
  args: z.object({ id: elementIdArg, width: z.number() }),
  run: (board, { id, width }) => {
    board.require(step, id);
    board.set(id, "width", Math.min(greatestStepWidth, Math.max(leastStepWidth, Math.round(width))));
  },
});
