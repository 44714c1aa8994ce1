import { defineOperation } from "@throughline/model";
import { joinNames, joinNotes, mergeArgs, mergeLists, readMerge } from "../../placing/mergeHeads.ts";
import { card } from "../elements/card/card.ts";
import { category } from "../elements/category/category.ts";
import { categoriesOf } from "../read.ts";

/** Merges groups into one of them: their cards stand in the order of the groups, names and descriptions are joined. */
export const mergeCategories = defineOperation({
  name: "mergeCategories",
  label: "Merge groups",
  args: mergeArgs,
  run: (board, args) => {
    const { kept, going, ids } = readMerge(board, category, args, categoriesOf(board));
    const name = joinNames([kept.name, ...going.map((one) => one.name)], category, "name");
    const description = joinNotes([kept.description, ...going.map((one) => one.description)]);
    mergeLists(
      board,
      card,
      ids.map((container) => ({ container, isKept: container === kept.id })),
    );
    if (name !== kept.name) board.setText(kept.id, "name", name);
    if (description !== kept.description) board.set(kept.id, "description", description);
    for (const { id } of going) board.remove(id);
  },
});
