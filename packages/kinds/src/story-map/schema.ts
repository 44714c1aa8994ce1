import { defineBoardSchema } from "@throughline/model";
import { activity } from "./elements/activity.ts";
import { release } from "./elements/release.ts";
import { story } from "./elements/story.ts";
import { task } from "./elements/task.ts";

/**
 * The format of a story map. There are no rules between elements beyond where each may stand: columns may be empty,
 * dates may be out of order and titles may repeat, because workshops pass through all of these.
 */
export const schema = defineBoardSchema({
  kind: "story-map",
  version: 1,
  elements: [activity, task, release, story],
  migrations: [],
});
