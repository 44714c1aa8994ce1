import { defineKind } from "../contract/defineKind.ts";
import type { LiveKind } from "../contract/kind.ts";
import { additionsNear } from "./menu/additions.ts";
import { dropAt } from "./pointing/dropAt.ts";
import { layOut } from "./layout/layout.ts";
import { menuOf } from "./menu/menu.ts";
import { stopsOf } from "./pointing/stops.ts";
import { nudge } from "./nudge.ts";
import { operations } from "./operations/operations.ts";
import { outlineOf } from "./outline.ts";
import { placeFieldsOf } from "./menu/placeFields.ts";
import { addAt, addCall } from "./pointing/addAt.ts";
import { drawScene } from "./scene/scene.ts";
import { schema } from "./schema.ts";
import { summaryOf } from "./summary.ts";
import { dragHandle } from "./pointing/dragHandle.ts";

/** What an open journey map needs. */
export const liveJourneyMap: LiveKind = defineKind({
  id: "journey-map",
  label: "Journey map",
  icon: "columns",
  description:
    "See an experience step by step: what people do, how they feel, where it hurts and what could be better.",
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
  dragHandle,
  stops: stopsOf,
  nudge,
  summary: summaryOf,
});
