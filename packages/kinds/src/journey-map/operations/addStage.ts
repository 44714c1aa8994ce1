import { defineOperation, elementIdArg, rootContainer } from "@throughline/model";
import { z } from "zod/mini";
import { orderKeyFor } from "../../placing/placeBefore.ts";
import { stage } from "../elements/stage/stage.ts";
import { hueSchema } from "../elements/hue.ts";

/** Adds a stage without steps. Result: `{ id }`. */
export const addStage = defineOperation({
  name: "addStage",
  label: "Add stage",
  makes: { type: stage.type, text: "title", runs: "across" },
  args: z.object({
    title: z._default(z.string().check(z.maxLength(300)), ""),
    hue: z._default(hueSchema, null),
    before: z.optional(elementIdArg).check(z.describe("The stage it goes before; the end when left out or gone")),
  }),
  run: (board, { title, hue, before }) => {
    const order = orderKeyFor(board, { type: stage, container: rootContainer, before });
    return { id: board.insert(stage, { title, hue, place: [rootContainer, "", order] }) };
  },
});
