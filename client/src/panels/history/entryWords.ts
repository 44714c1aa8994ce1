import { isMomentId, type HistoryEntry } from "@throughline/api";
import { nowPoint } from "../../history/historySearch.ts";
import { peopleWords } from "../../history/peopleWords.ts";
import { momentWords } from "../../history/timeWords.ts";
import { timeOfItem } from "../../history/timelineDays.ts";
import { say } from "./words/say.ts";

/** A time in a name that the server gave, which doesn't know this person's clock. */
const serverTime = /(?<=^Before restoring )(\d{4}-\d\d-\d\d) (\d\d:\d\d) UTC$/;

/** What the server kept before a restore was restored away again: told once, not one in the other. */
const beforeUndoing = /^Before restoring “Before restoring /;

/** What a revision is called. */
export function revisionName({ name }: { readonly name: string | null }): string {
  if (name !== null && beforeUndoing.test(name)) return say.beforeUndoing;
  if (name === null) return say.keptAutomatically;
  const what = name.replace(serverTime, (_, day: string, time: string) => momentWords(`${day}T${time}Z`));
  // What the server writes is in no language of a person's; screens say it in theirs.
  const restored = /^Before restoring (.+)$/.exec(what)?.[1];
  return restored === undefined ? what : say.beforeRestoring({ what: restored });
}

/** Whether a revision is what the server kept before somebody restored the board, or a part of it. */
export function isBeforeRestoring({
  name,
  automatic,
}: {
  readonly name: string | null;
  readonly automatic: boolean;
}): boolean {
  return automatic && name !== null;
}

/** A point of the past as it is spoken of: "now", "“Before the workshop”", "Tuesday, 14:05". */
export function pointWords(point: string, entries: readonly HistoryEntry[], at?: string | null): string {
  if (point === nowPoint) return say.nowWord;
  const entry = entries.find(({ id }) => id === point);
  if (entry?.type === "revision" && entry.name !== null) return say.named({ name: revisionName(entry) });
  const time = entry ? timeOfItem(entry) : at;
  // Moments follow one another within a minute.
  return time === undefined || time === null ? say.anotherMoment : momentWords(time, undefined, isMomentId(point));
}

/** Who did something there, in words. */
export function entryPeople(entry: HistoryEntry): string {
  if (entry.type === "revision") return entry.createdBy ?? "";
  return peopleWords(entry.people, 3);
}
