import type { TableMapping } from "../../table/tableFormat.ts";
import { isTrackerKey } from "./itemIndex.ts";
import type { PlannedMap } from "./PlannedMap.ts";
import { storyColumns } from "../elements/story/storyColumns.ts";
import { pointsToWords, sliceFacts, storiesToWords } from "../sliceFacts.ts";

/** What is worth knowing about an import that keeps its rows: what is missing, what was understood how. */
export function importNotes(map: PlannedMap, mapping: TableMapping): string[] {
  const { stories } = map;
  const notes: string[] = [];
  const count = (test: (one: (typeof stories)[number]) => boolean) => stories.filter(test).length;
  const note = (number: number, rest: (verb: "has" | "have") => string) => {
    if (number > 0) notes.push(`${storiesToWords(number)} ${rest(number === 1 ? "has" : "have")}`);
  };
  if ("estimate" in mapping && stories.length > 0) {
    const { points, unestimated } = sliceFacts(
      stories.map(({ content }) => ({ status: content.status ?? "todo", estimate: content.estimate ?? null })),
    );
    notes.push(`${pointsToWords(points)} in ${storiesToWords(stories.length - unestimated)} with an estimate`);
    note(unestimated, (verb) => `${verb} no estimate`);
  }
  note(
    count(({ content }) => (content.title ?? "").trim() === ""),
    (verb) => `${verb} no title`,
  );
  if ("status" in mapping)
    note(
      count(({ remarks }) => remarks.noStatus),
      (verb) => `${verb} no status and ${verb === "has" ? "counts" : "count"} as to do`,
    );
  const unknown = Map.groupBy(stories, ({ remarks }) => remarks.unknownStatus);
  for (const [status, { length }] of unknown) {
    if (status !== undefined)
      note(
        length,
        (verb) =>
          `${verb} the status “${status}”, which isn't known: it counts as to do and the word is kept as a label`,
      );
  }
  note(
    count(({ task }) => task?.activity?.isStandIn === true),
    (verb) => `${verb} no activity`,
  );
  note(
    count(({ task }) => task?.isStandIn === true),
    (verb) => `${verb} no task`,
  );
  if ("release" in mapping || "sprint" in mapping)
    note(
      count(({ release }) => release === undefined),
      (verb) => `${verb} no release and ${verb === "has" ? "goes" : "go"} to Later`,
    );
  for (const { label } of storyColumns) {
    note(
      count(({ remarks }) => remarks.intoNote.includes(label)),
      (verb) => `${verb} a cell under ${label} that doesn't fit there; it is kept in the note`,
    );
  }
  const keys = map.tasks.map(({ title }) => title).filter(isTrackerKey);
  if (keys.length > 0) notes.push(`Tasks that bear a key, because the item isn't in the file: ${shorten(keys)}`);
  if (map.unreadDates.size > 0) notes.push(`Not read as a date: ${shorten(Array.from(map.unreadDates))}`);
  const others = Array.from(map.otherDates, ([release, day]) => `${release} (not ${day})`);
  if (others.length > 0) notes.push(`More than one date, the first is used: ${shorten(others)}`);
  return notes;
}

/** The first five, and how many more. */
function shorten(words: readonly string[]): string {
  return words.length > 5 ? `${words.slice(0, 5).join(", ")} and ${words.length - 5} more` : words.join(", ");
}
