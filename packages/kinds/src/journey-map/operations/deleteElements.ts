import { defineOperation } from "@throughline/model";
import { deleteArgs } from "../../placing/fragment.ts";
import { withContents } from "../../placing/withContents.ts";

/**
 * Deletes elements: a stage with its steps and a step or a lane with all that is in it now. What others add to it at
 * the same time stays and shows as unplaced. Ids that are gone are passed over.
 */
export const deleteElements = defineOperation({
  name: "deleteElements",
  label: "Delete",
  args: deleteArgs,
  run: (board, { ids }) => {
    for (const id of withContents(board, ids)) board.remove(id);
  },
});
