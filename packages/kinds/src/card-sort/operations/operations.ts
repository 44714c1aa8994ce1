import type { NamedOperation } from "@throughline/model";
import { addCard } from "./addCard.ts";
import { addCards } from "./addCards.ts";
import { addCategory } from "./addCategory.ts";
import { deleteElements } from "./deleteElements.ts";
import { groupCards } from "./groupCards.ts";
import { mergeCategories } from "./mergeCategories.ts";
import { moveCards } from "./moveCards.ts";
import { moveCategories } from "./moveCategories.ts";
import { pasteElements } from "./pasteElements.ts";
import { shuffleTray } from "./shuffleTray.ts";

/** Everything that can be done on a card sort, besides what every board can do. */
export const operations: readonly NamedOperation[] = [
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
