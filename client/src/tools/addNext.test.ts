import { describe, expect, it } from "vitest";
import { cards, openTools } from "../testing/toolHands.ts";
import { addNext } from "./addNext.ts";

describe("typing one card after another", () => {
  it("makes the next one right after, and forgets it when it stays empty", () => {
    const { session } = openTools({ kind: "card-sort" });
    const card = cards(session)[0];
    session.selection.set([card?.key ?? ""]);
    const before = session.board.size;
    expect(addNext(session, card?.key ?? "")).toBe(true);
    expect(session.board.size).toBe(before + 1);
    expect(session.editing.get()?.id).toBe(session.selection.last);
    session.closeEditor();
    expect(session.board.size).toBe(before);
    expect(session.editing.get()).toBeNull();
    expect(session.selection.get()).toEqual([card?.key]);
    expect(session.history.state).toEqual({ canUndo: false, canRedo: false });
  });
});
