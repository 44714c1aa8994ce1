import type { NamedOperation } from "@throughline/model";
import { addCard } from "./operations/addCard.ts";
import { addCards } from "./operations/addCards.ts";
import { addCategory } from "./operations/addCategory.ts";
import { deleteElements } from "./operations/deleteElements.ts";
import { groupCards } from "./operations/groupCards.ts";
import { mergeCategories } from "./operations/mergeCategories.ts";
import { moveCards } from "./operations/moveCards.ts";
import { moveCategories } from "./operations/moveCategories.ts";
import { pasteElements } from "./operations/pasteElements.ts";
import { shuffleTray } from "./operations/shuffleTray.ts";

/** Everything that can be done on a card sort, besides what every board can do. */
export const cardSortOperations: readonly NamedOperation[] = [
  addCard,
  addCards,
  addCategory,
  moveCards,
  moveCategories,
  groupCards,
  mergeCategories,
  shuffleTray,
  deleteElements,
  pasteElements,
];
