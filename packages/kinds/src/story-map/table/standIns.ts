import type { Activity } from "../elements/activity/activity.ts";
import { nameKey } from "./nameKey.ts";

/** What the heads are called under which an import puts stories that have no activity or task. */
export const standIns = { activity: "No activity", task: "No task" } as const;

/** Whether an activity only holds what belongs to none; it is told by its name, so that a file leads back to it. */
export function isStandIn({ title }: Activity): boolean {
  return nameKey(title) === nameKey(standIns.activity);
}
