import { defineOperation } from "@throughline/model";
import { z } from "zod/mini";
import { beforeArg, idsArg } from "../../placing/moveArgs.ts";
import { orderKeyFor, orderKeysFor } from "../../placing/placeBefore.ts";
import { card } from "../elements/card/card.ts";
import { category } from "../elements/category/category.ts";
import { cardsInBoardOrder, nameArg } from "./args.ts";

/** Makes a new group of cards, wherever they stand. Result: `{ id }` of the group. */
export const groupCards = defineOperation({
  name: "groupCards",
  label: "Group cards",
  args: z.object({ ids: idsArg, name: z.optional(nameArg), before: beforeArg }),
  run: (board, { ids, name = "", before }) => {
    const cards = cardsInBoardOrder(board, ids);
    const order = orderKeyFor(board, { type: category, container: "", before });
    const id = board.insert(category, { place: ["", "", order], name });
    const orders = orderKeysFor(board, { type: card, container: id }, cards.length);
    for (const [index, member] of cards.entries()) board.set(member.id, "place", [id, "", orders[index]]);
    return { id };
  },
});
