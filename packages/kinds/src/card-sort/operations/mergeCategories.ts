import { defineOperation, elementIdArg, OperationError } from "@throughline/model";
import { z } from "zod";
import { orderKeysFor } from "../../placeBefore.ts";
import { card } from "../elements/card.ts";
import { category } from "../elements/category.ts";
import { cardsIn } from "../sorting.ts";

/**
 * Puts all cards of one group at the end of another and removes the emptied group. A group that has no name or no
 * description takes over the other's.
 */
export const mergeCategories = defineOperation({
  name: "mergeCategories",
  label: "Merge groups",
  args: z.object({
    id: elementIdArg.describe("The group that goes"),
    into: elementIdArg.describe("The group that stays"),
  }),
  run: (board, { id, into }) => {
    const emptied = board.require(category, id);
    const kept = board.require(category, into);
    if (id === into) throw new OperationError("invalid", "A group can't be merged with itself");
    const cards = cardsIn(board, id);
    const orders = orderKeysFor(board, { type: card, container: into }, cards.length);
    for (const [index, member] of cards.entries()) board.set(member.id, "place", [into, "", orders[index]]);
    if (kept.name.trim() === "" && emptied.name !== "") board.setText(into, "name", emptied.name);
    if (kept.description === "" && emptied.description !== "") board.set(into, "description", emptied.description);
    board.remove(id);
  },
});
