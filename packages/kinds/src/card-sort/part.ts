import { definePart, type Part } from "../contract/part.ts";
import { additionsNear } from "./additions.ts";
import { cardHandling } from "./elements/card/cardHandling.ts";
import { categoryHandling } from "./elements/category/categoryHandling.ts";
import { addAt, addCall } from "./pointing/addAt.ts";
import { layOut } from "./layout/layout.ts";
import { operations } from "./operations/operations.ts";
import { outlineOf } from "./outline.ts";
import { drawScene } from "./scene/scene.ts";
import { summaryOf } from "./summary.ts";
import { stopsOf } from "./pointing/stops.ts";
import type { Layout } from "./layout/layout.ts";

/** A tray of cards, and the groups that they are sorted into. */
export const part: Part = definePart<Layout>({
  id: "card-sort",
  elements: [categoryHandling, cardHandling],
  doubles: "behind the last",
  operations,
  layout: layOut,
  scene: drawScene,
  outline: outlineOf,
  additions: additionsNear,
  addAt,
  addCall,
  stops: stopsOf,
  // Who sorts moves the cards and says what the groups are; what stands on the cards is whose study it is.
  arranging: {
    fixed: new Map([["card", new Set(["place"])]]),
    operations: new Set(["moveCards", "addCategory", "groupCards", "moveCategories", "mergeCategories", "shuffleTray"]),
  },
  summary: summaryOf,
});
