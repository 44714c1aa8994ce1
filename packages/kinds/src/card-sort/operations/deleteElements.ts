import { defineOperation } from "@throughline/model";
import { deleteArgs } from "../../placing/fragment.ts";
import { orderKeysFor } from "../../placing/placeBefore.ts";
import { card } from "../elements/card/card.ts";
import { category } from "../elements/category/category.ts";
import { cardsIn } from "../read.ts";

/**
 * Deletes cards and groups. The cards of a deleted group go back to the tray in their order, unless they are named
 * themselves: dissolving a group must not lose what is being sorted.
 */
export const deleteElements = defineOperation({
  name: "deleteElements",
  label: "Delete",
  args: deleteArgs,
  run: (board, { ids }) => {
    const gone = new Set(ids);
    const freed = Array.from(gone)
      .filter((id) => board.find(category, id))
      .flatMap((id) => cardsIn(board, id))
      .filter(({ id }) => !gone.has(id));
    const orders = orderKeysFor(board, { type: card, container: "" }, freed.length);
    for (const [index, { id }] of freed.entries()) board.set(id, "place", ["", "", orders[index]]);
    for (const id of gone) board.remove(id);
  },
});
