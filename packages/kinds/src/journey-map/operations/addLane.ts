import { defineOperation, elementIdArg, rootContainer } from "@throughline/model";
import { z } from "zod/mini";
import { orderKeyFor } from "../../placing/placeBefore.ts";
import { lane } from "../elements/lane/lane.ts";
import { laneLook, laneTypes } from "../elements/lane/laneType.ts";

/** Adds a lane across all steps, called after its type unless it is given a name. Result: `{ id }`. */
export const addLane = defineOperation({
  name: "addLane",
  label: "Add lane",
  args: z.object({
    laneType: z.enum(laneTypes),
    title: z.optional(z.string().check(z.maxLength(300))),
    before: z.optional(elementIdArg).check(z.describe("The lane it goes above; the end when left out or gone")),
  }),
  run: (board, { laneType, title = laneLook(laneType).plural, before }) => {
    const order = orderKeyFor(board, { type: lane, container: rootContainer, before });
    return { id: board.insert(lane, { title, laneType, place: [rootContainer, "", order] }) };
  },
});
