import { defineOperation, elementIdArg } from "@throughline/model";
import { z } from "zod/mini";
import { orderKeyFor } from "../../placing/placeBefore.ts";
import { card } from "../elements/card/card.ts";
import { lane } from "../elements/lane/lane.ts";
import { step } from "../elements/step/step.ts";
import { hueSchema } from "../elements/hue.ts";

/** Adds a card to the cell of a step and a lane. Result: `{ id }`. */
export const addCard = defineOperation({
  name: "addCard",
  label: "Add card",
  makes: { type: card.type, text: "text", more: "note", runs: "down" },
  args: z.object({
    step: elementIdArg,
    lane: elementIdArg,
    text: z._default(z.string().check(z.maxLength(5_000)), ""),
    matters: z._default(z.boolean(), false).check(z.describe("A moment that matters")),
    services: z._default(z.array(z.string().check(z.maxLength(500))).check(z.maxLength(200)), []),
    note: z._default(z.string().check(z.maxLength(20_000)), ""),
    hue: z._default(hueSchema, null),
    before: z
      .optional(elementIdArg)
      .check(z.describe("The card of that cell it goes above; the end when left out or gone")),
  }),
  run: (board, { step: stepId, lane: laneId, before, ...content }) => {
    board.require(step, stepId);
    board.require(lane, laneId);
    const order = orderKeyFor(board, { type: card, container: stepId, lane: laneId, before });
    return { id: board.insert(card, { ...content, place: [stepId, laneId, order] }) };
  },
});
