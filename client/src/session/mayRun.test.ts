import type { MenuEntry } from "@throughline/kinds";
import { describe, expect, it } from "vitest";
import { buildSession } from "../testing/buildSession.ts";
import { additionsOf, menuOf } from "./mayRun.ts";

const idsOf = (entries: readonly MenuEntry[]): string[] =>
  entries.flatMap(({ id, entries: inside = [] }) => [id, ...idsOf(inside)]);

/** A card sort on the screen of somebody in a role, with a card and a group of it. */
function open(role: string) {
  const session = buildSession({ kind: "card-sort", role });
  const find = (type: string) => Array.from(session.board.all()).find((element) => element.type === type)?.id ?? "";
  return { session, card: find("card"), group: find("category") };
}

describe("on the screen of who only sorts", () => {
  it("cards are moved and groups are made and named", () => {
    const { session, card, group } = open("sorter");
    expect(session.run({ name: "moveCards", args: { ids: [card], category: null } })).not.toBeUndefined();
    expect(session.run({ name: "groupCards", args: { ids: [card] } })).not.toBeUndefined();
    expect(session.edit(group)).toBe(true);
    expect(idsOf(menuOf(session, [card]))).toContain("to-new-group");
    session.undo();
    expect(session.announcements.get()).toMatchObject({ text: "Undone" });
  });

  it("no card is typed in, added or deleted, and nothing offers it", () => {
    const { session, card } = open("sorter");
    const refusal = { tone: "problem", text: expect.stringMatching(/move cards and make groups/) };
    expect(session.edit(card)).toBe(false);
    expect(session.announcements.get(), "said, not passed over in silence").toMatchObject(refusal);
    session.announcements.say("");
    session.selection.set([card]);
    session.removeSelection();
    expect(session.board.get(card)).toBeDefined();
    expect(session.announcements.get()).toMatchObject(refusal);
    session.duplicateSelection();
    expect(session.run({ name: "renameBoard", args: { title: "Mine" } })).toBeUndefined();
    const offered = idsOf([...menuOf(session, [card]), ...additionsOf(session, card)]);
    expect(offered.filter((id) => /delete|duplicate|add-card|add-before|add-after/.test(id))).toEqual([]);
  });

  it("others have everything", () => {
    const { session, card } = open("editor");
    expect(session.edit(card)).toBe(true);
    const offered = idsOf([...menuOf(session, [card]), ...additionsOf(session, card)]);
    expect(offered).toEqual(expect.arrayContaining(["add-before", "add-after", "delete"]));
  });
});
