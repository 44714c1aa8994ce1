import * as Y from "yjs";
import { describe, expect, it } from "vitest";
import { Board, type BoardChange } from "./board.ts";
import { OperationError } from "./operationError.ts";
import { createOrigin } from "./origin.ts";
import { column, columnsSchema, item } from "./testing/columnsKind.ts";
import { placeValue } from "./valueType.ts";

const me = createOrigin("person", "me");

function buildBoard(): Board {
  return new Board(new Y.Doc(), columnsSchema);
}

function buildBoardWithItem() {
  const board = buildBoard();
  const ids = board.transact(me, (writer) => {
    const columnId = writer.insert(column, { title: "Now", place: ["", "", "a0"] });
    return { columnId, itemId: writer.insert(item, { text: "Buy milk", place: [columnId, "", "a0"] }) };
  });
  return { board, ...ids };
}

/** Sends every change both ways at once, as a server would. */
function connect(a: Board, b: Board): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    from.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "peer") Y.applyUpdate(to.doc, update, "peer");
    });
    Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc), "peer");
  }
}

describe("reading", () => {
  it("gives plain elements with fallbacks for what was not written", () => {
    const { board, itemId, columnId } = buildBoardWithItem();
    expect(board.get(itemId)).toEqual({
      id: itemId,
      type: "item",
      place: [columnId, "", "a0"],
      state: "open",
      text: "Buy milk",
    });
  });

  it("gives the same object until something in the element changes", () => {
    const { board, itemId, columnId } = buildBoardWithItem();
    const before = board.get(itemId);
    board.transact(me, (writer) => writer.setText(columnId, "title", "Later"));
    expect(board.get(itemId)).toBe(before);
    board.transact(me, (writer) => writer.set(itemId, "state", "done"));
    expect(board.get(itemId)).not.toBe(before);
  });

  it("sees its own writes inside a transaction", () => {
    const { board, columnId } = buildBoardWithItem();
    board.transact(me, (writer) => {
      const id = writer.insert(item, { place: [columnId, "", "a1"] });
      expect(writer.childIds(item, columnId)).toContain(id);
      writer.remove(id);
      expect(writer.childIds(item, columnId)).not.toContain(id);
    });
  });

  it.each([
    ["a string", "nonsense"],
    ["a number", 7],
    ["a list", [1]],
    ["a map without a type", new Y.Map()],
  ])("passes over %s where an element should be", (_words, stored) => {
    const { board } = buildBoardWithItem();
    board.doc.getMap("elements").set("strange", stored);
    expect(board.get("strange")).toBeUndefined();
    expect(board.size).toBe(2);
  });

  it("reads a wrong value as its fallback and a plain string as text", () => {
    const { board, itemId } = buildBoardWithItem();
    const map = board.doc.getMap<Y.Map<unknown>>("elements").get(itemId);
    map?.set("state", { not: "a state" });
    map?.set("text", "plain");
    expect(board.get(itemId)).toMatchObject({ state: "open", text: "plain" });
  });

  it("shows what stands in a deleted container as unplaced", () => {
    const { board, itemId, columnId } = buildBoardWithItem();
    board.transact(me, (writer) => writer.remove(columnId));
    expect(board.unplaced(item).map((element) => element.id)).toEqual([itemId]);
  });
});

describe("changes", () => {
  it("tells once per transaction what was added, updated and removed, and by whom", () => {
    const { board, itemId, columnId } = buildBoardWithItem();
    const changes: BoardChange[] = [];
    board.subscribe((change) => changes.push(change));
    const added = board.transact(me, (writer) => {
      writer.remove(itemId);
      writer.setText(columnId, "title", "Soon");
      const kept = writer.insert(item, { place: [columnId, "", "a1"] });
      writer.remove(writer.insert(item, { place: [columnId, "", "a2"] }));
      return kept;
    });
    expect(changes).toHaveLength(1);
    expect(changes[0]?.before.get(itemId)?.text).toBe("Buy milk");
    expect(changes[0]).toMatchObject({
      added: new Set([added]),
      updated: new Set([columnId]),
      removed: new Set([itemId]),
      metaChanged: false,
      origin: me,
      local: true,
    });
  });

  it("tells what came from another device", () => {
    const { board, itemId } = buildBoardWithItem();
    const other = buildBoard();
    connect(board, other);
    const changes: BoardChange[] = [];
    board.subscribe((change) => changes.push(change));
    other.transact(createOrigin("person", "you"), (writer) => writer.set(itemId, "state", "done"));
    expect(changes).toMatchObject([{ local: false, origin: undefined, updated: new Set([itemId]) }]);
  });
});

describe("what is stored", () => {
  it("leaves out of a new element what reads the same without, and holds it from its first change on", () => {
    const { board, columnId } = buildBoardWithItem();
    const id = board.transact(me, (writer) =>
      writer.insert(item, { text: "", state: "open", place: [columnId, "", "a1"] }),
    );
    const stored = () => board.doc.getMap<Y.Map<unknown>>("elements").get(id)?.toJSON();
    const bare = { type: "item", text: "", place: [columnId, "", "a1"] };
    expect(stored()).toEqual(bare);
    board.transact(me, (writer) => writer.set(id, "state", "open"));
    expect(stored()).toEqual(bare);
    board.transact(me, (writer) => writer.set(id, "state", "done"));
    board.transact(me, (writer) => writer.set(id, "state", "open"));
    expect(stored()).toEqual({ ...bare, state: "open" });
    expect(board.get(id)?.state).toBe("open");
  });

  it("always says where an element stands", () => {
    const board = buildBoard();
    const { fallback } = placeValue;
    const id = board.transact(me, (writer) => writer.insert(item, { text: "Put aside", place: fallback }));
    expect(board.doc.getMap<Y.Map<unknown>>("elements").get(id)?.get("place")).toEqual(fallback);
  });
});

describe("writing at the same time", () => {
  it("keeps a move and a change of state that were made apart", () => {
    const { board, itemId, columnId } = buildBoardWithItem();
    const other = buildBoard();
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(board.doc));
    board.transact(me, (writer) => writer.set(itemId, "place", [columnId, "", "b0V"]));
    other.transact(me, (writer) => writer.set(itemId, "state", "done"));
    connect(board, other);
    expect(board.get(itemId)).toMatchObject({ state: "done", place: [columnId, "", "b0V"] });
    expect(other.get(itemId)).toEqual(board.get(itemId));
  });

  it("loses no letter when two people type in one text", () => {
    const { board, itemId } = buildBoardWithItem();
    const other = buildBoard();
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(board.doc));
    board.transact(me, (writer) => writer.editText(itemId, "text", 8, 0, " and bread"));
    other.transact(me, (writer) => writer.setText(itemId, "text", "Please buy milk"));
    connect(board, other);
    expect(board.get(itemId)?.text).toBe("Please buy milk and bread");
    expect(other.get(itemId)).toEqual(board.get(itemId));
  });

  it("never cuts an emoji in half, whatever positions it is given", () => {
    const { board, itemId } = buildBoardWithItem();
    const edit = (index: number, remove: number, insert: string) =>
      board.transact(me, (writer) => writer.editText(itemId, "text", index, remove, insert));
    const text = () => board.get(itemId)?.text;
    board.transact(me, (writer) => writer.setText(itemId, "text", "a🧺b"));
    edit(2, 0, "x");
    expect(text()).toBe("ax🧺b");
    edit(3, 1, "");
    expect(text()).toBe("axb");
    board.transact(me, (writer) => writer.setText(itemId, "text", "a🧺b"));
    edit(0, 2, "");
    expect(text()).toBe("b");
  });

  it("leaves no garbage in the document when a card is dragged", () => {
    const { board, itemId, columnId } = buildBoardWithItem();
    const drag = (key: string) => board.transact(me, (writer) => writer.set(itemId, "place", [columnId, "", key]));
    drag("a1");
    const size = Y.encodeStateAsUpdateV2(board.doc).length;
    for (let step = 0; step < 200; step++) drag(step % 2 === 0 ? "a2" : "a1");
    expect(Y.encodeStateAsUpdateV2(board.doc).length - size).toBeLessThan(16);
  });
});

describe("refusing", () => {
  it.each([
    ["a taken id", (board: Board, id: string) => board.insert(item, {}, id)],
    ["an id that could poison objects", (board: Board) => board.insert(item, {}, "__proto__")],
    ["a wrong value", (board: Board, id: string) => board.set(id, "state", "maybe")],
    ["a key that the type doesn't have", (board: Board, id: string) => board.set(id, "colour", "red")],
    ["an inherited key", (board: Board, id: string) => board.set(id, "toString", "red")],
    ["an element that isn't there", (board: Board) => board.set("nothing", "state", "open")],
    ["a text that is too long", (board: Board, id: string) => board.setText(id, "text", "x".repeat(1_001))],
    ["a text that the type doesn't have", (board: Board, id: string) => board.setText(id, "title", "x")],
  ])("%s, and writes nothing", (_words, write) => {
    const { board, itemId } = buildBoardWithItem();
    const before = Y.encodeStateAsUpdate(board.doc);
    expect(() => board.transact(me, () => write(board, itemId))).toThrow(OperationError);
    expect(Y.encodeStateAsUpdate(board.doc)).toEqual(before);
  });
});
