import * as Y from "yjs";
import { describe, expect, it } from "vitest";
import { Board } from "./board.ts";
import { readContent } from "./boardContent.ts";
import { History } from "./history.ts";
import { createOrigin } from "./origin.ts";
import { column, columnsSchema, item } from "./testing/columnsKind.ts";

function buildPair() {
  const [ana, ben] = ["ana", "ben"].map((name) => {
    const board = new Board(new Y.Doc(), columnsSchema);
    const origin = createOrigin("person", name);
    return { board, origin, history: new History(board, origin) };
  });
  if (!ana || !ben) throw new Error("no pair");
  for (const [from, to] of [
    [ana, ben],
    [ben, ana],
  ] as const) {
    from.board.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "peer") Y.applyUpdate(to.board.doc, update, "peer");
    });
  }
  const columnId = ana.board.transact(ana.origin, (writer) => writer.insert(column, { place: ["", "", "a0"] }));
  ana.history.mark();
  const addItem = (person: typeof ana, text: string) => {
    person.history.mark();
    return person.board.transact(person.origin, (writer) => writer.insert(item, { text, place: [columnId, "", "a0"] }));
  };
  return { ana, ben, columnId, addItem };
}

describe("undo", () => {
  it("takes back one's own last step and gives it again", () => {
    const { ana, ben, addItem } = buildPair();
    const id = addItem(ana, "one");
    ana.history.undo();
    expect(ben.board.get(id)).toBeUndefined();
    ana.history.redo();
    expect(ben.board.get(id)?.text).toBe("one");
  });

  it("leaves what another person did meanwhile", () => {
    const { ana, ben, addItem } = buildPair();
    const mine = addItem(ana, "mine");
    const theirs = addItem(ben, "theirs");
    ana.history.undo();
    expect(ana.board.get(mine)).toBeUndefined();
    expect(ana.board.get(theirs)?.text).toBe("theirs");
  });

  it("keeps a card that another person has typed in", () => {
    const { ana, ben, addItem } = buildPair();
    const id = addItem(ana, "Pay");
    ben.board.transact(ben.origin, (writer) => writer.editText(id, "text", 3, 0, " by card"));
    ana.history.undo();
    expect(ana.board.get(id)?.text).toBe("Pay by card");
    expect(ben.board.get(id)).toEqual(ana.board.get(id));
  });

  it("takes back a card that another person's move has renumbered", () => {
    const { ana, ben, columnId, addItem } = buildPair();
    const id = addItem(ana, "one");
    const long = `Zz${"0".repeat(70)}1`;
    ben.board.transact(ben.origin, (writer) => writer.insert(item, { place: [columnId, "", long] }));
    expect(ana.board.require(item, id).place, "renumbered").not.toEqual([columnId, "", "a0"]);
    ana.history.undo();
    expect(ben.board.get(id)).toBeUndefined();
    ana.history.redo();
    expect(ben.board.get(id)?.text).toBe("one");
  });

  it("does not overwrite a value that another person set later", () => {
    const { ana, ben, addItem } = buildPair();
    const id = addItem(ana, "one");
    ana.history.mark();
    ana.board.transact(ana.origin, (writer) => writer.set(id, "state", "done"));
    ben.board.transact(ben.origin, (writer) => writer.set(id, "state", "open"));
    ana.history.undo();
    expect(ana.board.get(id)?.state).toBe("open");
  });

  it("never reaches further back than one step", () => {
    const { ana, ben, addItem } = buildPair();
    const first = addItem(ana, "first");
    const second = addItem(ana, "second");
    ben.board.transact(ben.origin, (writer) => writer.editText(second, "text", 0, 0, "the "));
    ana.history.undo();
    expect(ana.board.get(first)).toBeDefined();
    expect(ana.history.state).toMatchObject({ canUndo: true });
  });

  it("treats everything between two marks as one step", () => {
    const { ana, columnId, addItem } = buildPair();
    const id = addItem(ana, "one");
    const before = readContent(ana.board);
    ana.history.mark();
    for (const key of ["a1", "a2", "a3"]) {
      ana.board.transact(ana.origin, (writer) => writer.set(id, "place", [columnId, "", key]));
    }
    ana.history.undo();
    expect(readContent(ana.board)).toEqual(before);
  });

  it("goes back to a mark without leaving anything to redo", () => {
    const { ana, columnId, addItem } = buildPair();
    const id = addItem(ana, "one");
    const before = readContent(ana.board);
    const mark = ana.history.mark();
    ana.board.transact(ana.origin, (writer) => writer.set(id, "place", [columnId, "", "a5"]));
    ana.history.backTo(mark);
    expect(readContent(ana.board)).toEqual(before);
    expect(ana.history.state).toEqual({ canUndo: true, canRedo: false });
  });

  it("brings a deleted text back as it was, however often it was edited and undone before", () => {
    const { ana, ben, addItem } = buildPair();
    const id = addItem(ana, "Pain points");
    for (const text of ["Pain", "Strengths", "Points"]) {
      ana.history.mark();
      ana.board.transact(ana.origin, (writer) => writer.setText(id, "text", text));
      ana.history.undo();
    }
    ana.history.mark();
    ana.board.transact(ana.origin, (writer) => writer.remove(id));
    ana.history.undo();
    expect(ana.board.get(id)?.text).toBe("Pain points");
    expect(ben.board.get(id)).toEqual(ana.board.get(id));
    ana.history.redo();
    expect(ana.board.get(id)).toBeUndefined();
    ana.history.undo();
    expect(ana.board.get(id)?.text).toBe("Pain points");
  });
});
