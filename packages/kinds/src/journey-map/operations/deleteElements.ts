import { defineOperation, type BoardWriter } from "@throughline/model";
import { deleteArgs } from "../../placing/fragment.ts";
import { card } from "../elements/card.ts";
import { emotion } from "../elements/emotion.ts";
import { lane } from "../elements/lane.ts";
import { stage } from "../elements/stage.ts";
import { step } from "../elements/step.ts";
import { stepsOf } from "../read.ts";

/** Adds to the ids what stands in the stages, steps and lanes among them. */
function withContent(board: BoardWriter, ids: ReadonlySet<string>): ReadonlySet<string> {
  const gone = new Set(ids);
  let held = false;
  for (const id of ids) {
    const { type } = board.get(id) ?? {};
    if (type === stage.type) for (const inner of stepsOf(board, id)) gone.add(inner.id);
    held ||= type === stage.type || type === step.type || type === lane.type;
  }
  if (!held) return gone;
  for (const element of [...board.ofType(card), ...board.ofType(emotion)]) {
    if (gone.has(element.place[0]) || gone.has(element.place[1])) gone.add(element.id);
  }
  return gone;
}

/**
 * Deletes elements: a stage with its steps and a step or a lane with all that is in it now. What others add to it at
 * the same time stays and shows as unplaced. Ids that are gone are passed over.
 */
export const deleteElements = defineOperation({
  name: "deleteElements",
  label: "Delete",
  args: deleteArgs,
  run: (board, { ids }) => {
    for (const id of withContent(board, new Set(ids))) board.remove(id);
  },
});
