import type { HistoryEntry, HistoryMoment } from "@throughline/api";
import { dayKey } from "./timeWords.ts";

/** A revision as the timeline lists it. */
export type RevisionEntry = Extract<HistoryEntry, { type: "revision" }>;

/** People who worked on the board without a longer pause, and what they did. */
export interface Sitting {
  readonly type: "sitting";
  /** The id of its newest moment: the sitting is looked at as it ended. */
  readonly id: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly endedAt: string;
  /** Most changes first. */
  readonly people: HistoryMoment["people"];
  /** The elements that were made, changed or removed, each once however often it was. */
  readonly elementIds: readonly string[];
  /** The board was made in it. */
  readonly isFirst: boolean;
  readonly moments: readonly HistoryMoment[];
  /** The moments and the revisions that were saved between them, newest first. */
  readonly entries: readonly HistoryEntry[];
  /** The moment before it, with which it is compared as a whole; the first of its own when there is none before. */
  readonly since: string;
}

/** One day of a board's past, newest first. */
export interface TimelineDay {
  readonly key: string;
  /** When something happened on it last; ISO 8601. */
  readonly at: string;
  readonly items: readonly (Sitting | RevisionEntry)[];
}

/** A pause as long as this ends a sitting, in milliseconds. */
export const sittingPauseMs = 15 * 60_000;

const ms = (time: string) => new Date(time).getTime();

/**
 * The timeline as people remember it: days, in them sittings that a longer pause or midnight ends, and the revisions
 * that were saved between sittings. Takes and gives everything newest first.
 */
export function timelineDays(entries: readonly HistoryEntry[], pauseMs = sittingPauseMs): TimelineDay[] {
  const items: (Sitting | RevisionEntry)[] = [];
  let open: HistoryEntry[] = [];
  // Revisions met since the open sitting's oldest moment: inside it only when the next moment is still part of it.
  let waiting: RevisionEntry[] = [];
  let oldest: HistoryMoment | undefined;
  const close = (before: string | undefined) => {
    if (oldest) items.push(sittingOf(open, before));
    items.push(...waiting);
    [open, waiting, oldest] = [[], [], undefined];
  };
  for (const entry of entries) {
    if (entry.type === "revision") {
      waiting.push(entry);
      continue;
    }
    const goesOn =
      oldest !== undefined &&
      ms(oldest.startedAt) - ms(entry.endedAt) < pauseMs &&
      dayKey(oldest.endedAt) === dayKey(entry.endedAt);
    if (goesOn) open.push(...waiting.splice(0));
    else {
      const ending = takeEnding(waiting);
      close(entry.id);
      open.push(...ending);
    }
    open.push(entry);
    oldest = entry;
  }
  close(undefined);
  return inDays(items);
}

/**
 * Takes out what the server kept by itself after a sitting: it looks as the last moment does, and would stand beside each
 * sitting as a row of its own. It is there when the sitting is unfolded, and alone once the moments are gone.
 */
function takeEnding(waiting: RevisionEntry[]): RevisionEntry[] {
  const ending = waiting.filter(({ name }) => name === null);
  waiting.splice(0, waiting.length, ...waiting.filter(({ name }) => name !== null));
  return ending;
}

function sittingOf(entries: readonly HistoryEntry[], before: string | undefined): Sitting {
  const moments = entries.filter((entry) => entry.type === "moment");
  const [newest] = moments;
  const first = moments.at(-1);
  if (!newest || !first) throw new Error("A sitting has a moment");
  const people = new Map<string | null, HistoryMoment["people"][number]>();
  for (const person of moments.flatMap((moment) => moment.people)) {
    const known = people.get(person.id);
    people.set(person.id, known ? { ...known, changes: known.changes + person.changes } : person);
  }
  const sorted = Array.from(people.values()).sort((a, b) => b.changes - a.changes);
  return {
    type: "sitting",
    id: newest.id,
    startedAt: first.startedAt,
    endedAt: newest.endedAt,
    people: sorted,
    elementIds: Array.from(new Set(moments.flatMap((moment) => moment.elementIds))),
    isFirst: first.isFirst,
    moments,
    entries,
    since: before ?? first.id,
  };
}

/** When an item of the timeline ended; ISO 8601. */
export function timeOfItem(item: Sitting | HistoryEntry): string {
  return item.type === "revision" ? item.createdAt : item.endedAt;
}

function inDays(items: readonly (Sitting | RevisionEntry)[]): TimelineDay[] {
  return Array.from(
    Map.groupBy(items, (item) => dayKey(timeOfItem(item))),
    ([key, ofDay]) => ({ key, at: ofDay[0] ? timeOfItem(ofDay[0]) : "", items: ofDay }),
  );
}
