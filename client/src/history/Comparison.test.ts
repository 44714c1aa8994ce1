import type { HistoryComparison } from "@throughline/api";
import { readContent, type BoardContent } from "@throughline/model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BoardSession } from "../session/BoardSession.ts";
import { buildSession } from "../testing/buildSession.ts";
import { PastShown } from "./PastShown.ts";
import { restorePlan } from "./restorePlan.ts";

const people = [
  { id: "ana", name: "Ana" },
  { id: "ben", name: "Ben" },
];

function plain(content: BoardContent): HistoryComparison["from"]["content"] {
  return { ...content, elements: content.elements.map((element) => ({ ...element })) };
}

describe("a comparison on the canvas", () => {
  let live: BoardSession;
  let shown: PastShown;
  let compared: HistoryComparison;
  let gone: string;
  let typed: string;
  let moved: string;
  let made: string;

  beforeEach(() => {
    live = buildSession({ kind: "card-sort" });
    const cards = Array.from(live.board.all()).filter(({ type }) => type === "card");
    const category = Array.from(live.board.all()).find(({ type }) => type === "category")?.id ?? "";
    const elsewhere = cards.filter(({ place }) => place?.[0] !== category);
    [gone, typed] = [cards[0]?.id ?? "", cards[1]?.id ?? ""];
    moved = elsewhere.find(({ id }) => id !== gone && id !== typed)?.id ?? "";
    const before = plain(readContent(live.board));
    live.run({ name: "deleteElements", args: { ids: [gone] } });
    live.run({ name: "setText", args: { id: typed, key: "label", text: "Quite different" } });
    live.run({ name: "moveCards", args: { ids: [moved], category } });
    const ids = new Set(Array.from(live.board.all(), ({ id }) => id));
    live.run({ name: "addCard", args: { label: "Brand new" } });
    made = Array.from(live.board.all()).find(({ id }) => !ids.has(id))?.id ?? "";
    const told = (id: string, by: string) => ({ id, type: "card", by: [by] });
    compared = {
      from: { point: "m1", at: "2026-11-22T10:00:00.000Z", content: before },
      to: { point: "m5", at: "2026-11-22T11:00:00.000Z", content: plain(readContent(live.board)) },
      changes: {
        title: null,
        added: [told(made, "ben")],
        removed: [told(gone, "ana")],
        changed: [{ ...told(typed, "ben"), fields: ["label"] }],
        moved: [told(moved, "ana")],
      },
      people,
    };
    shown = new PastShown(live);
    shown.show(compared, true);
  });

  afterEach(() => {
    shown.destroy();
    live.destroy();
  });

  it("keeps what was removed in its place as a ghost, and marks each difference", () => {
    const { marks } = shown.comparison;
    expect(shown.session.board.get(gone)).toBeDefined();
    expect(shown.session.scene.itemOf(gone)).toBeDefined();
    expect(marks.get().ghosts).toEqual(new Set([gone]));
    const signs = Object.fromEntries(Array.from(marks.get().marks, ([id, { sign }]) => [id, sign]));
    expect(signs).toEqual({ [made]: "added", [gone]: "removed", [typed]: "changed", [moved]: "moved" });
    expect(marks.get().marks.get(moved)?.origin).toBeDefined();
  });

  it("says beside the rows of the outline who did what", () => {
    const words = (id: string) => shown.notes.get().get(id)?.words;
    expect(words(made)).toBe("Added by Ben");
    expect(words(gone)).toBe("Removed by Ana");
    expect(words(typed)).toBe("Changed by Ben");
    expect(words(moved)).toMatch(/^Moved (from .+ )?to .+ by Ana$/);
  });

  it("tells a changed text before and after", () => {
    const change = shown.comparison.changes.get().all.find(({ id }) => id === typed);
    expect(change?.fields).toMatchObject([{ key: "label", to: "Quite different" }]);
  });

  it("leaves out by the filter, ghosts as well, and never shows nothing at all", () => {
    const { changes, marks } = shown.comparison;
    changes.toggle("removed");
    expect(marks.get().hidden).toEqual(new Set([gone]));
    expect(marks.get().marks.has(gone)).toBe(false);
    for (const kind of ["added", "changed", "moved"] as const) changes.toggle(kind);
    expect(changes.shown).toHaveLength(4);
  });

  it("goes from one to the next around the ends, and selects each", () => {
    const ids = [1, 2, 3, 4, 5].map(() => shown.stepChange(1)?.id);
    expect(new Set(ids)).toHaveLength(4);
    expect(ids[4]).toBe(ids[0]);
    expect(shown.session.selection.get()).toEqual([ids[0]]);
    expect(shown.stepChange(-1)?.id).toBe(ids[3]);
  });

  it("shows the later point alone when nothing is compared", () => {
    shown.show(compared, false);
    expect(shown.session.board.get(gone)).toBeUndefined();
    expect(shown.comparison.marks.get().marks.size).toBe(0);
  });

  it("never reaches the living board", () => {
    expect(shown.session.access.get().canEdit).toBe(false);
    expect(live.board.get(gone)).toBeUndefined();
    expect(live.history.state.canUndo).toBe(true);
  });

  it("brings back from where a thing was", () => {
    expect(restorePlan(compared, "m5", [gone])).toEqual({ point: "m1", elements: [gone] });
    expect(restorePlan(compared, "m5", [typed])).toEqual({ point: "m5", elements: [typed] });
    expect(restorePlan(compared, "m1", [typed])).toEqual({ point: "m1", elements: [typed] });
    expect(restorePlan(compared, "m1", [made])).toBeUndefined();
    expect(restorePlan(compared, "now", [typed])).toBeUndefined();
  });
});
