import { definePart, type Part } from "../contract/part.ts";
import { additionsNear } from "./menu/additions.ts";
import { dropAt } from "./pointing/dropAt.ts";
import { layOut } from "./layout/layout.ts";
import { menuOf } from "./menu/menu.ts";
import { nudgeWays } from "./nudge.ts";
import { operations } from "./operations/operations.ts";
import { outlineOf } from "./outline.ts";
import { placeFieldsOf } from "./menu/placeFields.ts";
import { drawScene } from "./scene/scene.ts";
import { stopsOf } from "./pointing/stops.ts";
import { summaryOf } from "./summary.ts";
import { addAt, addCall } from "./pointing/addAt.ts";
import { activity } from "./elements/activity/activity.ts";
import { task } from "./elements/task/task.ts";
import { release } from "./elements/release/release.ts";
import { story } from "./elements/story/story.ts";
import type { Layout } from "./layout/layout.ts";

/** Activities with their tasks along the top, and stories beneath them by release. */
export const part: Part = definePart<Layout>({
  id: "story-map",
  elements: [activity, task, release, story],
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
  summary: summaryOf,
});
