import { defineOperation, elementIdArg } from "@throughline/model";
import { z } from "zod/mini";
import { lane } from "../elements/lane/lane.ts";
import { laneLook, laneTypes } from "../elements/lane/laneType.ts";

/** Changes what a lane shows; a name that is the old type's own changes with it. Nothing in the lane is lost. */
export const setLaneType = defineOperation({
  name: "setLaneType",
  label: "Change lane type",
  args: z.object({ id: elementIdArg, laneType: z.enum(laneTypes) }),
  run: (board, { id, laneType }) => {
    const before = board.require(lane, id);
    board.set(id, "laneType", laneType);
    if (before.title === laneLook(before.laneType).plural) board.setText(id, "title", laneLook(laneType).plural);
  },
});
