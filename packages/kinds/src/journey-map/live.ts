import { defineKind } from "../contract/defineKind.ts";
import type { LiveKind } from "../contract/kind.ts";
import { journeyMapAdditions } from "./additions.ts";
import { journeyDropAt } from "./dropAt.ts";
import { ghostCall } from "./ghostScene.ts";
import { layoutJourneyMap } from "./layout.ts";
import { journeyMapMenu } from "./menu.ts";
import { journeyNeighbour } from "./neighbour.ts";
import { journeyNudge } from "./nudge.ts";
import { journeyMapOperations } from "./operations.ts";
import { journeyMapOutline } from "./outline.ts";
import { journeyPlaceFields } from "./placeFields.ts";
import { journeyAddAt, journeyDragHandle } from "./pointerCalls.ts";
import { journeyMapScene } from "./scene.ts";
import { journeyMapSchema } from "./schema.ts";
import { journeyMapSummary } from "./summary.ts";

/** What an open journey map needs. */
export const liveJourneyMap: LiveKind = defineKind({
  id: "journey-map",
  label: "Journey map",
  icon: "columns",
  description:
    "See an experience step by step: what people do, how they feel, where it hurts and what could be better.",
  schema: journeyMapSchema,
  operations: journeyMapOperations,
  layout: layoutJourneyMap,
  scene: journeyMapScene,
  outline: journeyMapOutline,
  menu: journeyMapMenu,
  additions: journeyMapAdditions,
  addAt: (_board, layout, point) => journeyAddAt(layout, point),
  addCall: (_board, layout, key) => ghostCall(layout, key),
  placeFields: journeyPlaceFields,
  dropAt: journeyDropAt,
  dragHandle: journeyDragHandle,
  neighbour: (_board, layout, id, direction) => journeyNeighbour(layout, id, direction),
  nudge: (board, _layout, ids, direction) => journeyNudge(board, ids, direction),
  summary: journeyMapSummary,
});
