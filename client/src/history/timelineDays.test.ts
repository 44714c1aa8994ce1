import type { HistoryEntry } from "@throughline/api";
import { describe, expect, it } from "vitest";
import { timelineDays, type Sitting } from "./timelineDays.ts";

const iso = (local: string) => new Date(local).toISOString();

function moment(id: string, from: string, to: string, people: Readonly<Record<string, number>> = { Ana: 1 }) {
  const changes = Object.entries(people).map(([name, count]) => ({ id: name.toLowerCase(), name, changes: count }));
  const touched = { touched: 1, elementIds: [`card of ${id}`], isFirst: id === "m1" };
  return { type: "moment" as const, id, startedAt: iso(from), endedAt: iso(to), people: changes, ...touched };
}

const revision = (id: string, at: string, name: string | null = null): HistoryEntry => ({
  type: "revision",
  id,
  name,
  automatic: name === null,
  createdAt: iso(at),
  createdBy: null,
});

const onlySitting = (entries: readonly HistoryEntry[]): Sitting => {
  const items = timelineDays(entries).flatMap((day) => day.items);
  if (items.length !== 1 || items[0]?.type !== "sitting") throw new Error(`${items.length} items`);
  return items[0];
};

describe("timelineDays", () => {
  it("joins moments without a longer pause to a sitting, with everybody's changes and each element once", () => {
    const sitting = onlySitting([
      moment("m3", "2026-11-17T15:00:00", "2026-11-17T15:10:00", { Ben: 4, Ana: 1 }),
      moment("m2", "2026-11-17T14:50:00", "2026-11-17T14:59:00", { Ana: 2 }),
      moment("m1", "2026-11-17T14:40:00", "2026-11-17T14:41:00", { Ana: 3 }),
    ]);
    expect(sitting).toMatchObject({ id: "m3", since: "m1", isFirst: true });
    expect(sitting.elementIds).toEqual(["card of m3", "card of m2", "card of m1"]);
    expect(sitting.startedAt).toBe(iso("2026-11-17T14:40:00"));
    expect(sitting.people.map(({ name, changes }) => [name, changes])).toEqual([
      ["Ana", 6],
      ["Ben", 4],
    ]);
  });

  it("ends a sitting at a pause of a quarter of an hour, and knows the moment before it", () => {
    const [day] = timelineDays([
      moment("m9", "2026-11-17T15:00:00", "2026-11-17T15:01:00"),
      moment("m5", "2026-11-17T14:00:00", "2026-11-17T14:45:00"),
    ]);
    expect(day?.items).toMatchObject([
      { id: "m9", since: "m5", isFirst: false },
      { id: "m5", since: "m5", isFirst: false },
    ]);
  });

  it("ends a sitting at midnight and puts each under its day", () => {
    const days = timelineDays([
      moment("m2", "2026-11-18T00:01:00", "2026-11-18T00:02:00"),
      moment("m1", "2026-11-17T23:58:00", "2026-11-17T23:59:00"),
    ]);
    expect(days.map(({ items }) => items.length)).toEqual([1, 1]);
  });

  it("keeps revisions that were saved during a sitting in it, and others beside it", () => {
    const [day] = timelineDays([
      revision("after", "2026-11-17T15:11:00", "After the workshop"),
      moment("m3", "2026-11-17T15:00:00", "2026-11-17T15:10:00"),
      revision("during", "2026-11-17T14:59:30"),
      moment("m2", "2026-11-17T14:50:00", "2026-11-17T14:59:00"),
      revision("before", "2026-11-17T14:00:00", "Before the workshop"),
    ]);
    expect(day?.items.map(({ id }) => id)).toEqual(["after", "m3", "before"]);
    const sitting = day?.items[1];
    expect(sitting?.type === "sitting" && sitting.entries.map(({ id }) => id)).toEqual(["m3", "during", "m2"]);
  });

  it("has nothing to say about nothing", () => {
    expect(timelineDays([])).toEqual([]);
  });

  it("puts what the server kept at a sitting's end inside it, and what somebody named beside it", () => {
    const last = moment("m1", "2026-11-17T14:40:00", "2026-11-17T14:41:00");
    const sitting = onlySitting([revision("r1", "2026-11-17T14:46:00"), last]);
    expect(sitting.entries.map(({ id }) => id)).toEqual(["r1", "m1"]);
    expect(sitting.id).toBe("m1");
    const [day] = timelineDays([
      revision("r3", "2026-11-17T14:50:00", "Later"),
      revision("r2", "2026-11-17T14:46:00", "After the workshop"),
      last,
    ]);
    expect(day?.items.map(({ type }) => type)).toEqual(["revision", "revision", "sitting"]);
  });
});
