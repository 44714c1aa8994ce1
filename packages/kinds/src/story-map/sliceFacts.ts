import type { Story } from "./elements/story/story.ts";
import { say } from "./words/say.ts";

/** What a number of stories add up to. */
export interface SliceFacts {
  readonly stories: number;
  readonly done: number;
  /** The sum of the estimates there are. */
  readonly points: number;
  readonly unestimated: number;
}

/** Counts stories, in any order. */
export function sliceFacts(stories: Iterable<Pick<Story, "status" | "estimate">>): SliceFacts {
  let count = 0;
  let done = 0;
  let points = 0;
  let unestimated = 0;
  for (const story of stories) {
    count++;
    if (story.status === "done") done++;
    if (story.estimate === null) unestimated++;
    else points += story.estimate;
  }
  return { stories: count, done, points, unestimated };
}

/** Adds up what was counted apart. */
export function addFacts(all: readonly SliceFacts[]): SliceFacts {
  const sum = { stories: 0, done: 0, points: 0, unestimated: 0 };
  for (const facts of all) {
    sum.stories += facts.stories;
    sum.done += facts.done;
    sum.points += facts.points;
    sum.unestimated += facts.unestimated;
  }
  return sum;
}

/** "5 of 9 done · 21 points"; "No stories yet" for none. */
export function factsToWords({ stories, done, points }: SliceFacts): string {
  if (stories === 0) return say.noStories;
  return [say.doneOf({ done, stories }), ...(points > 0 ? [pointsToWords(points)] : [])].join(" · ");
}

/** What waits for a release: "12 stories · 30 points". */
export function waitingToWords({ stories, points }: SliceFacts): string {
  if (stories === 0) return say.noStories;
  return [storiesToWords(stories), ...(points > 0 ? [pointsToWords(points)] : [])].join(" · ");
}

/** "1 point", "2.5 points"; at most two decimals, so that a sum of thirds stays readable. */
export function pointsToWords(points: number): string {
  const rounded = Math.round(points * 100) / 100;
  return say.points({ points: rounded });
}

/** "1 story", "4 stories". */
export function storiesToWords(count: number): string {
  return say.stories({ count });
}
