import { listToWords } from "@throughline/words";
import type { TableMapping } from "../../table/tableFormat.ts";
import { isTrackerKey } from "./itemIndex.ts";
import type { PlannedMap } from "./PlannedMap.ts";
import { storyColumns } from "../elements/story/storyColumns.ts";
import { pointsToWords, sliceFacts } from "../sliceFacts.ts";
import { say } from "./words/say.ts";

/** What is worth knowing about an import that keeps its rows: what is missing, what was understood how. */
export function importNotes(map: PlannedMap, mapping: TableMapping): string[] {
  const { stories } = map;
  const notes: string[] = [];
  type One = (typeof stories)[number];
  const note = (words: (values: { count: number }) => string, test: (one: One) => boolean) => {
    const count = stories.filter(test).length;
    if (count > 0) notes.push(words({ count }));
  };
  if ("estimate" in mapping && stories.length > 0) {
    const { points, unestimated } = sliceFacts(
      stories.map(({ content }) => ({ status: content.status ?? "todo", estimate: content.estimate ?? null })),
    );
    notes.push(say.estimated({ points: pointsToWords(points), count: stories.length - unestimated }));
    if (unestimated > 0) notes.push(say.noEstimate({ count: unestimated }));
  }
  note(say.noTitle, ({ content }) => (content.title ?? "").trim() === "");
  if ("status" in mapping) note(say.noStatus, ({ remarks }) => remarks.noStatus);
  const unknown = new Set(stories.flatMap(({ remarks }) => remarks.unknownStatus ?? []));
  for (const status of unknown)
    note(
      ({ count }) => say.unknownStatus({ count, status }),
      ({ remarks }) => remarks.unknownStatus === status,
    );
  note(say.noActivity, ({ task }) => task?.activity?.isStandIn === true);
  note(say.noTask, ({ task }) => task?.isStandIn === true);
  if ("release" in mapping || "sprint" in mapping) note(say.noRelease, ({ release }) => release === undefined);
  for (const { key, name } of storyColumns)
    note(
      ({ count }) => say.misfit({ count, column: name }),
      ({ remarks }) => remarks.intoNote.includes(key),
    );
  const keys = map.tasks.map(({ title }) => title).filter(isTrackerKey);
  if (keys.length > 0) notes.push(say.tasksWithKeys({ tasks: shorten(keys) }));
  if (map.unreadDates.size > 0) notes.push(say.noDate({ dates: shorten(Array.from(map.unreadDates)) }));
  const others = Array.from(map.otherDates, ([release, day]) => say.notThisDay({ release, day }));
  if (others.length > 0) notes.push(say.otherDates({ dates: shorten(others) }));
  return notes;
}

/** The first five, and how many more. */
function shorten(words: readonly string[]): string {
  return words.length > 5
    ? listToWords([...words.slice(0, 5), say.more({ count: words.length - 5 })])
    : words.join(", ");
}
