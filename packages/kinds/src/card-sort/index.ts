import { defineKind } from "../defineKind.ts";
import { cardSortPasting } from "./pasting.ts";
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
import { cardSortFields } from "./table/fields.ts";
import { planCardSort } from "./table/planCardSort.ts";
import { writeCardSort } from "./table/writeCardSort.ts";
import { bankingApp } from "./templates/bankingApp.ts";
import { blank } from "./templates/blank.ts";
import { libraryWebsite } from "./templates/libraryWebsite.ts";
import { retrospective } from "./templates/retrospective.ts";

/** A card sort that people do together, live: cards from a tray into groups they make and name. */
export const cardSort = defineKind({
  id: "card-sort",
  label: "Card sort",
  icon: "group",
  description: "Sort cards into groups together and see how people think things belong together.",
  schema: cardSortSchema,
  operations: cardSortOperations,
  templates: [blank, libraryWebsite, bankingApp, retrospective],
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
  table: { fields: cardSortFields, plan: planCardSort, write: writeCardSort },
  pasting: cardSortPasting,
  // Who sorts moves the cards and says what the groups are; what stands on the cards is whose study it is.
  arranging: {
    fixed: new Map([["card", new Set(["place"])]]),
    operations: new Set(["moveCards", "addCategory", "groupCards", "moveCategories", "mergeCategories", "shuffleTray"]),
  },
  summary: cardSortSummary,
});
