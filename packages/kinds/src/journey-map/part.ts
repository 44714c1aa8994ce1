import { definePart, type Part } from "../contract/part.ts";
import { additionsNear } from "./menu/additions.ts";
import { dropAt } from "./pointing/dropAt.ts";
import { layOut } from "./layout/layout.ts";
import { menuOf } from "./menu/menu.ts";
import { stopsOf } from "./pointing/stops.ts";
import { nudgeWays } from "./nudge.ts";
import { operations } from "./operations/operations.ts";
import { outlineOf } from "./outline.ts";
import { placeFieldsOf } from "./menu/placeFields.ts";
import { addAt, addCall } from "./pointing/addAt.ts";
import { drawScene } from "./scene/scene.ts";
import { summaryOf } from "./summary.ts";
import { dragHandle } from "./pointing/dragHandle.ts";
import { stage } from "./elements/stage/stage.ts";
import { step } from "./elements/step/step.ts";
import { lane } from "./elements/lane/lane.ts";
import { card } from "./elements/card/card.ts";
import { emotion, checkEmotions } from "./elements/emotion/emotion.ts";
import type { Layout } from "./layout/boxes.ts";

/** Stages with their steps across, lanes down, and cards and curves in the cells between them. */
export const part: Part = definePart<Layout>({
  id: "journey-map",
  elements: [stage, step, lane, card, emotion],
  check: checkEmotions,
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
  nudgeWays,
  summary: summaryOf,
});
