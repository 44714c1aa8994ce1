import { defineOperation } from "@throughline/model";
import { z } from "zod/mini";
import { beforeArg, idsArg } from "../../placing/moveArgs.ts";
import { placeRun } from "../../placing/placeBefore.ts";
import { category } from "../elements/category/category.ts";
import { categoriesOf } from "../read.ts";

/** Moves groups, with their cards, next to each other before another group or to the end. */
export const moveCategories = defineOperation({
  name: "moveCategories",
  label: "Move groups",
  args: z.object({ ids: idsArg, before: beforeArg }),
  run: (board, { ids, before }) => {
    const moving = new Set(ids);
    for (const id of moving) board.require(category, id);
    const all = categoriesOf(board).map(({ id }) => id);
    placeRun(
      board,
      { type: category, container: "", before },
      all.filter((id) => moving.has(id)),
    );
  },
});
