import { defineOperation } from "@throughline/model";
import { z } from "zod/mini";
import { beforeArg, idsArg } from "../../placing/moveArgs.ts";
import { placeRun } from "../../placing/placeBefore.ts";
import { card } from "../elements/card/card.ts";
import { cardsInBoardOrder, categoryArg, containerOf } from "./args.ts";

/** Moves cards to a group or back to the tray, next to each other, in the order they have on the board. */
export const moveCards = defineOperation({
  name: "moveCards",
  label: "Move cards",
  args: z.object({ ids: idsArg, category: categoryArg, before: beforeArg }),
  run: (board, { ids, category, before }) => {
    const cards = cardsInBoardOrder(board, ids);
    const container = containerOf(board, category);
    const moved = cards.map(({ id }) => id);
    placeRun(board, { type: card, container, before }, moved);
  },
});
