import { defineOperation } from "@throughline/model";
import { z } from "zod";
import { orderKeysFor } from "../../placeBefore.ts";
import { card } from "../elements/card.ts";
import { beforeArg, cardsInBoardOrder, categoryArg, containerOf, idsArg } from "./args.ts";

/** Moves cards to a group or back to the tray, next to each other, in the order they have on the board. */
export const moveCards = defineOperation({
  name: "moveCards",
  label: "Move cards",
  args: z.object({ ids: idsArg, category: categoryArg, before: beforeArg }),
  run: (board, { ids, category, before }) => {
    const cards = cardsInBoardOrder(board, ids);
    const container = containerOf(board, category);
    const place = { type: card, container, before, moving: new Set(ids) };
    const orders = orderKeysFor(board, place, cards.length);
    for (const [index, { id }] of cards.entries()) board.set(id, "place", [container, "", orders[index]]);
  },
});
