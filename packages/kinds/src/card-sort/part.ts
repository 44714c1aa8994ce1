import { definePart, type Part } from "../contract/part.ts";
import { addAt, addCall } from "./pointing/addAt.ts";
import { dropAt } from "./pointing/dropAt.ts";
import { layOut } from "./layout/layout.ts";
import { menuOf } from "./menu/menu.ts";
import { nudgeWays } from "./nudge.ts";
import { operations } from "./operations/operations.ts";
import { outlineOf } from "./outline.ts";
import { placeFieldsOf } from "./menu/placeFields.ts";
import { drawScene } from "./scene/scene.ts";
import { summaryOf } from "./summary.ts";
import { additionsNear } from "./menu/additions.ts";
import { stopsOf } from "./pointing/stops.ts";
import { category } from "./elements/category/category.ts";
import { card } from "./elements/card/card.ts";
import type { Layout } from "./layout/layout.ts";

/** A tray of cards, and the groups that they are sorted into. */
export const part: Part = definePart<Layout>({
  id: "card-sort",
  elements: [category, card],
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
  stops: stopsOf,
  nudgeWays,
  // Who sorts moves the cards and says what the groups are; what stands on the cards is whose study it is.
  arranging: {
    fixed: new Map([["card", new Set(["place"])]]),
    operations: new Set(["moveCards", "addCategory", "groupCards", "moveCategories", "mergeCategories", "shuffleTray"]),
  },
  summary: summaryOf,
});
