import type { NamedOperation } from "@throughline/model";
import { addActivity } from "./addActivity.ts";
import { addRelease } from "./addRelease.ts";
import { addStory } from "./addStory.ts";
import { addTask } from "./addTask.ts";
import { deleteElements } from "./deleteElements.ts";
import { mergeActivities, mergeReleases, mergeTasks } from "./mergeHeaders.ts";
import { moveActivities, moveReleases, moveTasks } from "./moveHeaders.ts";
import { moveStories } from "./moveStories.ts";
import { pasteElements } from "./pasteElements.ts";
import { setStatus } from "./setStatus.ts";

/** Everything that can be done on a story map, besides what every board can do. */
export const operations: readonly NamedOperation[] = [
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
];
