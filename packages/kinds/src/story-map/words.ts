import type { Activity } from "./elements/activity/activity.ts";
import type { Release } from "./elements/release/release.ts";
import type { Story } from "./elements/story/story.ts";
import type { Task } from "./elements/task/task.ts";

/** What that slice is called. */
export const laterLabel = "Later";

/** An element's title, or words that stand for it where it has none: in menus, facts and labels. */
export function titleOf(element: Activity | Task | Release | Story): string {
  const title = element.title.trim();
  return title === "" ? `Unnamed ${element.type}` : title;
}

/** The words over tasks whose activity is gone, and beside stories whose task or release is. */
export const unplacedLabel = "Unplaced";
