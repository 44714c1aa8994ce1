import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { Board } from "./board.ts";
import { initialize, readContent, type BoardContent } from "./boardContent.ts";
import { runOperations } from "./operation.ts";
import { OperationError } from "./operationError.ts";
import { createOrigin } from "./origin.ts";
import { seededRandom } from "./random.ts";
import { restoreElements } from "./restoreElements.ts";
import { column, columnsOperations, columnsSchema, item, randomColumnsCall } from "./testing/columnsKind.ts";
import { validate } from "./validate.ts";

const me = createOrigin("person", "me");
const restoring = createOrigin("restore", "me");

let board: Board;
let then: BoardContent;

const texts = (from: Board) => from.ofType(item).map((each) => each.text);

beforeEach(() => {
  board = new Board(new Y.Doc(), columnsSchema);
  initialize(board, "Groceries", me);
  board.transact(me, (writer) => {
    writer.insert(column, { title: "Now", place: ["", "", "a0"] }, "now");
    writer.insert(column, { title: "Later", place: ["", "", "a1"] }, "later");
    writer.insert(item, { text: "Milk", place: ["now", "", "a0"] }, "milk");
    writer.insert(item, { text: "Bread", place: ["now", "", "a1"] }, "bread");
  });
  then = readContent(board);
});

const restore = (...ids: string[]) => restoreElements(board, then, ids, restoring);
const removeAll = (...ids: string[]) => board.transact(me, (writer) => ids.forEach((id) => writer.remove(id)));

describe("restoreElements", () => {
  it("turns a chosen element back and leaves the others as they are now", () => {
    board.transact(me, (writer) => {
      writer.setText("milk", "text", "Oat milk");
      writer.set("milk", "state", "done");
      writer.set("milk", "place", ["later", "", "a0"]);
      writer.setText("bread", "text", "Rye bread");
    });
    expect(restore("milk")).toEqual({ restored: ["milk"], removed: [], unplaced: [] });
    expect(board.get("milk")).toEqual(then.elements.find(({ id }) => id === "milk"));
    expect(board.get("bread")?.text).toBe("Rye bread");
  });

  it("brings a removed element back where it stood, in its order", () => {
    removeAll("milk");
    restore("milk");
    expect(board.children(item, "now").map(({ id }) => id)).toEqual(["milk", "bread"]);
    expect(readContent(board)).toEqual(then);
  });

  it("brings back what an element stood in, but not what else stood there", () => {
    removeAll("now", "milk", "bread");
    expect(restore("milk").restored).toEqual(["milk", "now"]);
    expect(board.get("bread")).toBeUndefined();
    expect(validate(board)).toEqual([]);
  });

  it("brings a removed container back with what went with it, and without what someone moved away", () => {
    board.transact(me, (writer) => {
      writer.remove("now");
      writer.remove("milk");
      writer.set("bread", "place", ["later", "", "a0"]);
    });
    expect(restore("now").restored).toEqual(["milk", "now"]);
    expect(board.get("bread")?.place?.[0]).toBe("later");
  });

  it("removes what wasn't there then, and puts aside what stands in it", () => {
    board.transact(me, (writer) => {
      writer.insert(column, { title: "New", place: ["", "", "a2"] }, "new");
      writer.set("milk", "place", ["new", "", "a0"]);
    });
    expect(restore("new")).toEqual({ restored: [], removed: ["new"], unplaced: [] });
    expect(board.get("milk")?.place).toEqual(["~", "", "a0"]);
    expect(texts(board)).toContain("Milk");
  });

  it("puts an element under unplaced when what it stood in was gone then already", () => {
    const orphaned = then.elements.map((each) => (each.id === "milk" ? { ...each, place: ["gone", "", "a5"] } : each));
    const result = restoreElements(board, { ...then, elements: orphaned }, ["milk"], restoring);
    expect(result.unplaced).toEqual(["milk"]);
    expect(board.get("milk")?.place).toEqual(["~", "", "a5"]);
  });

  it("keeps what someone types elsewhere in the text at the same time", () => {
    board.transact(me, (writer) => writer.setText("milk", "text", "Milk and honey"));
    then = readContent(board);
    board.transact(me, (writer) => writer.setText("milk", "text", "Milk or honey"));
    const other = new Board(new Y.Doc(), columnsSchema);
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(board.doc));
    other.transact(me, (writer) => writer.editText("milk", "text", 13, 0, ", please"));
    restore("milk");
    Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(other.doc));
    expect(board.get("milk")?.text).toBe("Milk and honey, please");
  });

  it("passes over ids that are neither here nor there, and types this program doesn't know", () => {
    const before = Y.encodeStateVector(board.doc);
    const odd = { id: "odd", type: "unheard-of" };
    const content = { ...then, elements: [...then.elements, odd] };
    expect(restoreElements(board, content, ["nowhere", "odd"], restoring).restored).toEqual([]);
    expect(Y.encodeStateVector(board.doc)).toEqual(before);
  });

  it("cuts a text that two people made longer than it may be, and no emoji in half", () => {
    const long = `${"x".repeat(999)}🥛 and more`;
    const elements = then.elements.map((each) => (each.id === "milk" ? { ...each, text: long } : each));
    removeAll("milk");
    restoreElements(board, { ...then, elements }, ["milk"], restoring);
    expect(board.get("milk")?.text).toBe("x".repeat(999));
  });

  it("replaces an element that became another type under the same id", () => {
    board.transact(me, (writer) => {
      writer.remove("milk");
      writer.insert(column, { title: "Milk?", place: ["", "", "a3"] }, "milk");
    });
    restore("milk");
    expect(board.get("milk")).toEqual(then.elements.find(({ id }) => id === "milk"));
  });

  it("gives whole boards, the same in any order of ids, and the old content when all is chosen", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.array(fc.nat(), { maxLength: 12 }), (seed, picks) => {
        const random = seededRandom(seed);
        const start = new Board(new Y.Doc(), columnsSchema, { random });
        initialize(start, "Start", me);
        const edit = () => {
          for (let turn = 0; turn < 15; turn++) {
            try {
              runOperations(start, columnsOperations, [randomColumnsCall(start, random)], me);
            } catch (error) {
              if (!(error instanceof OperationError)) throw error;
            }
          }
        };
        edit();
        const content = readContent(start);
        edit();
        const all = [...content.elements.map(({ id }) => String(id)), ...Array.from(start.all(), ({ id }) => id)];
        const state = Y.encodeStateAsUpdate(start.doc);
        const restored = (ids: readonly string[]) => {
          const copy = new Board(new Y.Doc(), columnsSchema);
          Y.applyUpdate(copy.doc, state);
          restoreElements(copy, content, ids, restoring);
          expect(validate(copy)).toEqual([]);
          return readContent(copy).elements;
        };
        const ids = picks.map((pick) => all[pick % all.length] ?? "");
        expect(restored(ids)).toEqual(restored(ids.toReversed()));
        expect(restored(all)).toEqual(content.elements);
      }),
      { numRuns: 60 },
    );
  });
});
