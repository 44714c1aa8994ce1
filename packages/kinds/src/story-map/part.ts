import { definePart, type Part } from "../contract/part.ts";
import { additionsNear } from "./additions.ts";
import { activityHandling } from "./elements/activity/activityHandling.ts";
import { releaseHandling } from "./elements/release/releaseHandling.ts";
import { storyHandling } from "./elements/story/storyHandling.ts";
import { taskHandling } from "./elements/task/taskHandling.ts";
import { layOut } from "./layout/layout.ts";
import { operations } from "./operations/operations.ts";
import { outlineOf } from "./outline.ts";
import { drawScene } from "./scene/scene.ts";
import { stopsOf } from "./pointing/stops.ts";
import { summaryOf } from "./summary.ts";
import { addAt, addCall } from "./pointing/addAt.ts";
import type { Layout } from "./layout/layout.ts";

/** Activities with their tasks along the top, and stories beneath them by release. */
export const part: Part = definePart<Layout>({
  id: "story-map",
  elements: [activityHandling, taskHandling, releaseHandling, storyHandling],
  doubles: "behind the last",
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
