import type { BoardReader } from "@throughline/model";
import { activity, type Activity } from "./elements/activity/activity.ts";
import { release, type Release } from "./elements/release/release.ts";
import { story, type Story } from "./elements/story/story.ts";
import { task, type Task } from "./elements/task/task.ts";

/** Tasks under one heading. */
export interface ActivityGroup {
  /** Absent for the tasks whose activity is gone. */
  readonly activity?: Activity;
  readonly tasks: readonly Task[];
}

/** A board's structure in reading order: what layout, outline, table and menus go through. Every element is in it once. */
export interface StoryMap {
  /** In order; last, if there are any, the tasks whose activity is gone. */
  readonly groups: readonly ActivityGroup[];
  /** All tasks of all groups, left to right. */
  readonly tasks: readonly Task[];
  /** From first to last; "Later" is not one of them. */
  readonly releases: readonly Release[];
  /** Stories whose task or release is gone. */
  readonly unplaced: readonly Story[];
}

/** The activities with their tasks. Activities that a merge put aside stand last: they have no other place to be. */
export function readBackbone(board: BoardReader): ActivityGroup[] {
  const groups: ActivityGroup[] = [...board.children(activity), ...board.unplaced(activity)].map((activity) => ({
    activity,
    tasks: board.children(task, activity.id),
  }));
  const lost = board.unplaced(task);
  if (lost.length > 0) groups.push({ tasks: lost });
  return groups;
}

/** Reads the structure of a board. Releases that a merge put aside stand last, as activities do. */
export function readStoryMap(board: BoardReader): StoryMap {
  const groups = readBackbone(board);
  return {
    groups,
    tasks: groups.flatMap((group) => group.tasks),
    releases: [...board.children(release), ...board.unplaced(release)],
    unplaced: board.unplaced(story),
  };
}

/** The slices of a map from top to bottom by release id; "" is "Later", which is always there and last. */
export function sliceIds(map: Pick<StoryMap, "releases">): readonly string[] {
  return [...map.releases.map((release) => release.id), later];
}

/** The lane of stories that no release has been chosen for. */
export const later = "";

/** Whether an element has its place on the map; what has lost it has nothing beside it. */
export function isOnMap(board: BoardReader, id: string): boolean {
  const element = board.get(id);
  return element !== undefined && board.isPlaced(element);
}
