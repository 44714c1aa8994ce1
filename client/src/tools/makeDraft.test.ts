import { describe, expect, it } from "vitest";
import { buildSession } from "../testing/buildSession.ts";
import { addNext } from "./addNext.ts";
import { makeDraft } from "./makeDraft.ts";

const contentOf = ({ board }: ReturnType<typeof buildSession>) => JSON.stringify(Array.from(board.all()));

function open(kind = "card-sort", type = "card") {
  const session = buildSession({ kind });
  const first = Array.from(session.board.all()).find((element) => element.type === type)?.id ?? "";
  session.selection.set([first]);
  return { session, first, before: contentOf(session) };
}

describe("something new", () => {
  it("isn't on the board before its first letter, and leaves no trace when it is left empty", () => {
    const { session, first, before } = open();
    session.run({ name: "deleteElements", args: { ids: [first] } });
    session.undo();
    const { state } = session.history;
    expect(state.canRedo).toBe(true);
    const told: unknown[] = [];
    session.board.doc.on("update", (update: unknown) => told.push(update));
    expect(addNext(session, first)).toBe(true);
    expect(session.isTyping).toBe(true);
    session.draft.set(null);
    expect(told, "nobody hears of it").toEqual([]);
    expect(contentOf(session)).toHaveLength(before.length);
    expect(session.history.state, "what was undone can still be done again").toEqual(state);
  });

  it("is made with its first letters and is one step of undo with those that follow", () => {
    const { session, first, before } = open();
    addNext(session, first);
    expect(makeDraft(session, "P")).toBe(true);
    const { id = "", key = "" } = session.editing.get() ?? {};
    expect(session.board.get(id)?.[key]).toBe("P");
    expect(session.selection.get()).toEqual([id]);
    session.write({ name: "editText", args: { id, key, index: 1, remove: 0, insert: "ay" } }, { joins: true });
    session.closeEditor();
    expect(session.board.get(id)?.[key]).toBe("Pay");
    session.undo();
    expect(contentOf(session)).toBe(before);
  });

  it("stands right after what it follows, one after the other", () => {
    const { session, first } = open("journey-map", "step");
    addNext(session, first);
    makeDraft(session, "Second");
    const second = session.selection.last ?? "";
    session.closeEditor();
    addNext(session, second);
    makeDraft(session, "Third");
    const third = session.selection.last ?? "";
    const stage = session.board.get(first)?.place?.[0] ?? "";
    const step = session.board.schema.elements.get("step");
    const ids = step ? session.board.childIds(step, stage) : [];
    expect(ids.slice(ids.indexOf(first))).toEqual(expect.arrayContaining([first, second, third]));
    expect(ids.indexOf(third)).toBe(ids.indexOf(first) + 2);
  });

  it("stays a draft when it can't be made, and says why", () => {
    const { session, first, before } = open();
    addNext(session, first);
    expect(makeDraft(session, "x".repeat(501))).toBe(false);
    expect(session.announcements.get()).toMatchObject({ tone: "problem" });
    expect(session.draft.get()).not.toBeNull();
    expect(contentOf(session)).toBe(before);
    expect(session.history.state.canUndo).toBe(false);
  });

  it("is made at once where it has a name already", () => {
    const { session } = open("journey-map", "lane");
    const size = session.board.size;
    const lanes = session.kind.additions(session.board, undefined).find(({ id }) => id === "add-lane");
    const entry = lanes?.entries?.[0];
    if (entry) session.runEntry(entry);
    expect(session.board.size).toBe(size + 1);
    expect(session.draft.get()).toBeNull();
  });
});
