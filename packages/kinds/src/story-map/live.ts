import { defineKind } from "../contract/defineKind.ts";
import type { LiveKind } from "../contract/kind.ts";
import { storyMapAdditions } from "./additions.ts";
import { dropAt } from "./dropAt.ts";
import { layoutStoryMap } from "./layout.ts";
import { storyMapMenu } from "./menu.ts";
import { nudgeCalls } from "./nudge.ts";
import { addActivity } from "./operations/addActivity.ts";
import { addRelease } from "./operations/addRelease.ts";
import { addStory } from "./operations/addStory.ts";
import { addTask } from "./operations/addTask.ts";
import { deleteElements } from "./operations/deleteElements.ts";
import { mergeActivities, mergeReleases, mergeTasks } from "./operations/mergeHeaders.ts";
import { moveActivities, moveReleases, moveTasks } from "./operations/moveHeaders.ts";
import { moveStories } from "./operations/moveStories.ts";
import { pasteElements } from "./operations/pasteElements.ts";
import { setStatus } from "./operations/setStatus.ts";
import { storyMapOutline } from "./outline.ts";
import { storyPlaceFields } from "./placeFields.ts";
import { addAt, addCall } from "./pointing.ts";
import { storyMapScene } from "./scene.ts";
import { storyMapSchema } from "./schema.ts";
import { storyMapNeighbour } from "./stops.ts";
import { storyMapSummary } from "./summary.ts";

/** What an open story map needs. */
export const liveStoryMap: LiveKind = defineKind({
  id: "story-map",
  label: "Story map",
  icon: "activity",
  description: "Plan releases along what people do, so that the first one already works from end to end.",
  schema: storyMapSchema,
  operations: [
    addActivity,
    addTask,
    addRelease,
    addStory,
    moveActivities,
    moveTasks,
    moveReleases,
    moveStories,
    mergeActivities,
    mergeTasks,
    mergeReleases,
    setStatus,
    deleteElements,
    pasteElements,
  ],
  layout: layoutStoryMap,
  scene: storyMapScene,
  outline: storyMapOutline,
  menu: storyMapMenu,
  additions: storyMapAdditions,
  addAt,
  addCall,
  placeFields: storyPlaceFields,
  dropAt,
  dragHandle: () => undefined,
  neighbour: storyMapNeighbour,
  nudge: (board, _layout, ids, direction) => nudgeCalls(board, ids, direction),
  summary: storyMapSummary,
});
