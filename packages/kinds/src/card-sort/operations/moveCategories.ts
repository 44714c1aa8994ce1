import { defineOperation } from "@throughline/model";
import { z } from "zod";
import { orderKeysFor } from "../../placeBefore.ts";
import { category } from "../elements/category.ts";
import { categoriesOf } from "../sorting.ts";
import { beforeArg, idsArg } from "./args.ts";

/** Moves groups, with their cards, next to each other before another group or to the end. */
export const moveCategories = defineOperation({
  name: "moveCategories",
  label: "Move groups",
  args: z.object({ ids: idsArg, before: beforeArg }),
  run: (board, { ids, before }) => {
    const moving = new Set(ids);
    for (const id of moving) board.require(category, id);
    const categories = categoriesOf(board).filter(({ id }) => moving.has(id));
    const orders = orderKeysFor(board, { type: category, container: "", before, moving }, categories.length);
    for (const [index, { id }] of categories.entries()) board.set(id, "place", ["", "", orders[index]]);
  },
});
