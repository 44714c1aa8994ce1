import { defineKind } from "../contract/defineKind.ts";
import type { LiveKind } from "../contract/kind.ts";
import { additionsNear } from "./menu/additions.ts";
import { dropAt } from "./pointing/dropAt.ts";
import { layOut } from "./layout/layout.ts";
import { menuOf } from "./menu/menu.ts";
import { nudge } from "./nudge.ts";
import { operations } from "./operations/operations.ts";
import { outlineOf } from "./outline.ts";
import { placeFieldsOf } from "./menu/placeFields.ts";
import { drawScene } from "./scene/scene.ts";
import { schema } from "./schema.ts";
import { stopsOf } from "./pointing/stops.ts";
import { summaryOf } from "./summary.ts";
import { addAt, addCall } from "./pointing/addAt.ts";

/** What an open story map needs. */
export const liveStoryMap: LiveKind = defineKind({
  id: "story-map",
  label: "Story map",
  icon: "activity",
  description: "Plan releases along what people do, so that the first one already works from end to end.",
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
  dragHandle: () => undefined,
  stops: stopsOf,
  nudge,
  summary: summaryOf,
});
