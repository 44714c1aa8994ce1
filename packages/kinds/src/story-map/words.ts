import type { Activity } from "./elements/activity/activity.ts";
import type { Release } from "./elements/release/release.ts";
import type { Story } from "./elements/story/story.ts";
import type { Task } from "./elements/task/task.ts";
import { say } from "./words/say.ts";

/** What that slice is called. */
export function laterName(): string {
  return say.later;
}

/** An element's title, or words that stand for it where it has none: in menus, facts and labels. */
export function titleOf(element: Activity | Task | Release | Story): string {
  const title = element.title.trim();
  return title === "" ? say.unnamed({ type: element.type }) : title;
}

/** The words over tasks whose activity is gone, and beside stories whose task or release is. */
export function unplacedName(): string {
  return say.unplaced;
}
