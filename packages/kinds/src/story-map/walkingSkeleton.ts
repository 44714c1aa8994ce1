import type { BoardReader } from "@throughline/model";
import type { Activity } from "./elements/activity/activity.ts";
import type { Release } from "./elements/release/release.ts";
import { story } from "./elements/story/story.ts";
import { isStandIn } from "./isStandIn.ts";
import { readStoryMap, type StoryMap } from "./read.ts";
import { titleOf } from "./words.ts";
import { say } from "./words/say.ts";

/** Whether the first release touches every activity, so that someone can go through the whole product with it. */
export interface WalkingSkeleton {
  readonly release: Release;
  /**
   * The activities that have no story in the first release under any of their tasks; none: the skeleton walks. What an
   * import calls "No activity" can't be missed.
   */
  readonly misses: readonly Activity[];
}

/** Checks the first release. `undefined` while the map has no release or no activity, when there is nothing to say. */
export function walkingSkeleton(board: BoardReader, map: StoryMap = readStoryMap(board)): WalkingSkeleton | undefined {
  const release = map.releases[0];
  const groups = map.groups.filter(({ activity }) => activity && !isStandIn(activity));
  if (!release || groups.length === 0) return undefined;
  const touchedTasks = board.inLane(story, release.id);
  const misses = groups.flatMap(({ activity, tasks }) => {
    const touched = tasks.some((task) => touchedTasks.has(task.id));
    return activity && !touched ? [activity] : [];
  });
  return { release, misses };
}

/** The check in words: "Walking skeleton ✓" or "Misses: Pay, Receive". */
export function skeletonToWords({ misses }: WalkingSkeleton): string {
  return misses.length === 0 ? say.walks : say.misses({ activities: misses.map(titleOf).join(", ") });
}
