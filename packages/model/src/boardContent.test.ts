import * as Y from "yjs";
import { describe, expect, it } from "vitest";
import { Board } from "./board.ts";
import { initialize, readContent, replaceContent, writeElements } from "./boardContent.ts";
import { defineBoardSchema } from "./boardSchema.ts";
import { migrate, versionState } from "./migrate.ts";
import { runOperations } from "./operation.ts";
import { OperationError } from "./operationError.ts";
import { createOrigin } from "./origin.ts";
import { column, columnsOperations, columnsSchema, item } from "./testing/columnsKind.ts";

const me = createOrigin("person", "me");

function buildBoard(title = "Groceries"): Board {
  const board = new Board(new Y.Doc(), columnsSchema);
  initialize(board, title, me);
  return board;
}

describe("content", () => {
  it("is the same after writing it into another board", () => {
    const board = buildBoard();
    const [made] = runOperations(board, columnsOperations, [{ name: "addColumn", args: { title: "Now" } }], me);
    const { id } = made as { id: string };
    runOperations(board, columnsOperations, [{ name: "addItem", args: { column: id, text: "Milk" } }], me);
    const copy = buildBoard();
    writeElements(copy, readContent(board).elements, me);
    expect(readContent(copy)).toEqual(readContent(board));
  });

  it("can be put back as a new edit, whatever happened since", () => {
    const board = buildBoard();
    const columnId = board.transact(me, (writer) => writer.insert(column, { title: "Now", place: ["", "", "a0"] }));
    const itemId = board.transact(me, (writer) => writer.insert(item, { text: "Milk", place: [columnId, "", "a0"] }));
    const then = readContent(board);
    board.transact(me, (writer) => {
      writer.remove(itemId);
      writer.setText(columnId, "title", "Later");
      writer.insert(item, { text: "New", place: [columnId, "", "a1"] });
      writer.setMeta("title", "Other");
    });
    replaceContent(board, then, me);
    expect(readContent(board)).toEqual(then);
  });
});

describe("operations by name", () => {
  it.each([
    ["an unknown name", { name: "explode", args: {} }, "unknown-operation", [0, "name"]],
    ["a missing argument", { name: "addColumn", args: {} }, "invalid", [0, "args", "title"]],
    ["an id that is gone", { name: "addItem", args: { column: "gone" } }, "not-found", [0, "args"]],
  ])("refuse %s with the path to it", (_words, call, code, path) => {
    const error = (() => {
      try {
        return runOperations(buildBoard(), columnsOperations, [call], me);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(OperationError);
    expect(error).toMatchObject({ code, issues: [{ path }] });
  });
});

describe("migrations", () => {
  const second = defineBoardSchema({
    kind: "columns",
    version: 2,
    elements: [column, item],
    migrations: [{ to: 2, summary: "Items are open", migrate: ({ elements }) => elements.delete("legacy") }],
  });

  it("bring an older document to the current version once", () => {
    const board = buildBoard();
    board.doc.getMap("elements").set("legacy", "x");
    expect(versionState(board.doc, second)).toBe("older");
    expect(migrate(board.doc, second)).toEqual([2]);
    expect(board.doc.getMap("elements").has("legacy")).toBe(false);
    expect(migrate(board.doc, second)).toEqual([]);
  });

  it("refuse a document from a newer program", () => {
    const board = buildBoard();
    board.doc.getMap("meta").set("version", 9);
    expect(() => migrate(board.doc, second)).toThrow(/newer/);
  });

  it("must be complete", () => {
    expect(() => defineBoardSchema({ kind: "x", version: 3, elements: [], migrations: [] })).toThrow(/step by step/);
  });
});
