import { defineKind } from "../contract/defineKind.ts";
import type { LiveKind } from "../contract/kind.ts";
import { addAt, addCall } from "./pointing/addAt.ts";
import { dropAt } from "./pointing/dropAt.ts";
import { layOut } from "./layout/layout.ts";
import { menuOf } from "./menu/menu.ts";
import { nudge } from "./nudge.ts";
import { operations } from "./operations/operations.ts";
import { outlineOf } from "./outline.ts";
import { placeFieldsOf } from "./menu/placeFields.ts";
import { drawScene } from "./scene/scene.ts";
import { schema } from "./schema.ts";
import { summaryOf } from "./summary.ts";
import { additionsNear } from "./menu/additions.ts";
import { stopsOf } from "./pointing/stops.ts";

/** What an open card sort needs. */
export const liveCardSort: LiveKind = defineKind({
  id: "card-sort",
  label: "Card sort",
  icon: "group",
  description: "Sort cards into groups together and see how people think things belong together.",
  schema,
  operations,
  layout: layOut,
  scene: drawScene,
  outline: outlineOf,
  menu: menuOf,
  additions: additionsNear,
  addAt,
  addCall,
  placeFields: placeFieldsOf,
  dropAt,
  // Nothing on this board is resized or set by a handle.
  dragHandle: () => undefined,
  stops: stopsOf,
  nudge,
  // Who sorts moves the cards and says what the groups are; what stands on the cards is whose study it is.
  arranging: {
    fixed: new Map([["card", new Set(["place"])]]),
    operations: new Set(["moveCards", "addCategory", "groupCards", "moveCategories", "mergeCategories", "shuffleTray"]),
  },
  summary: summaryOf,
});
