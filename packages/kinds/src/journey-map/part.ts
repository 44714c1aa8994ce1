import { definePart, type Part } from "../contract/part.ts";
import { additionsNear } from "./additions.ts";
import { cardHandling } from "./elements/card/cardHandling.ts";
import { emotionHandling } from "./elements/emotion/emotionHandling.ts";
import { laneHandling } from "./elements/lane/laneHandling.ts";
import { stageHandling } from "./elements/stage/stageHandling.ts";
import { stepHandling } from "./elements/step/stepHandling.ts";
import type { Layout } from "./layout/boxes.ts";
import { layOut } from "./layout/layout.ts";
import { operations } from "./operations/operations.ts";
import { outlineOf } from "./outline.ts";
import { addAt, addCall } from "./pointing/addAt.ts";
import { stopsOf } from "./pointing/stops.ts";
import { drawScene } from "./scene/scene.ts";
import { summaryOf } from "./summary.ts";

/** Stages with their steps across, lanes down, and cards and curves in the cells between them. */
export const part: Part = definePart<Layout>({
  id: "journey-map",
  elements: [stageHandling, stepHandling, laneHandling, cardHandling, emotionHandling],
  doubles: "behind each",
  operations,
  layout: layOut,
  scene: drawScene,
  outline: outlineOf,
  additions: additionsNear,
  addAt,
  addCall,
  stops: stopsOf,
  summary: summaryOf,
});
