import { defineKind } from "../contract/defineKind.ts";
import type { LiveKind } from "../contract/kind.ts";
import { addAt, addCall, cardSortAdditions } from "./adding.ts";
import { dropAt } from "./drop.ts";
import { layOutCardSort } from "./layout.ts";
import { cardSortMenu } from "./menu.ts";
import { neighbour, nudge } from "./moving.ts";
import { cardSortOperations } from "./operations.ts";
import { cardSortOutline } from "./outline.ts";
import { cardPlaceFields } from "./placeFields.ts";
import { cardSortScene } from "./scene.ts";
import { cardSortSchema } from "./schema.ts";
import { cardSortSummary } from "./summary.ts";

/** What an open card sort needs. */
export const liveCardSort: LiveKind = defineKind({
  id: "card-sort",
  label: "Card sort",
  icon: "group",
  description: "Sort cards into groups together and see how people think things belong together.",
  schema: cardSortSchema,
  operations: cardSortOperations,
  layout: layOutCardSort,
  scene: cardSortScene,
  outline: cardSortOutline,
  menu: cardSortMenu,
  additions: cardSortAdditions,
  addAt,
  addCall,
  placeFields: cardPlaceFields,
  dropAt,
  // Nothing on this board is resized or set by a handle.
  dragHandle: () => undefined,
  neighbour,
  nudge,
  // Who sorts moves the cards and says what the groups are; what stands on the cards is whose study it is.
  arranging: {
    fixed: new Map([["card", new Set(["place"])]]),
    operations: new Set(["moveCards", "addCategory", "groupCards", "moveCategories", "mergeCategories", "shuffleTray"]),
  },
  summary: cardSortSummary,
});
