import type { Activity } from "./elements/activity/activity.ts";
import { nameKey } from "./table/nameKey.ts";

/** What an import calls an activity for stories that have none, in any language: a board may have been begun in another. */
const names = new Set(["No activity", "Ohne Aktivität"].map(nameKey));

/** Whether an activity only holds what belongs to none; it is told by its name, so that a file leads back to it. */
export function isStandIn({ title }: Activity): boolean {
  return names.has(nameKey(title));
}
