import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { Board } from "./board.ts";
import { initialize, readContent } from "./boardContent.ts";
import { History } from "./history.ts";
import { runOperations } from "./operation.ts";
import { longestOrderKey, orderKeyBefore } from "./orderKey.ts";
import { createOrigin } from "./origin.ts";
import { seededRandom } from "./random.ts";
import { needsRepair, repair } from "./repair.ts";
import { addColumn, addItem, columnsOperations, columnsSchema, item } from "./testing/columnsKind.ts";
import { validate } from "./validate.ts";

const me = createOrigin("person", "me");

function createBoard(client: number, from?: Y.Doc): Board {
  const doc = new Y.Doc();
  doc.clientID = client;
  if (from !== undefined) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
  return new Board(doc, columnsSchema, { random: seededRandom(client) });
}

function move(board: Board, id: string, into: string, before?: string): void {
  board.transact(me, (writer) => columnsOperations.get("moveItem")?.call(writer, { id, column: into, before }));
}

/** Two columns, the first with as many items. */
function createItems(count: number) {
  const board = createBoard(1);
  initialize(board, "Board", me);
  const [first, second] = ["First", "Second"].map((title) =>
    board.transact(me, (writer) => addColumn.run(writer, { title }).id),
  );
  const ids = Array.from({ length: count }, () =>
    board.transact(me, (writer) => addItem.run(writer, { column: first ?? "" }).id),
  );
  return { board, first: first ?? "", second: second ?? "", ids };
}

const longest = (board: Board, into: string) =>
  Math.max(...board.children(item, into).map(({ place }) => place[2].length));

function sync(...boards: readonly Board[]): void {
  for (const { doc } of boards) {
    for (const other of boards) Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other.doc)));
  }
}

/** Which elements are renumbered from now on. */
function watchRenumbering(board: Board): ReadonlySet<string> {
  const renumbered = new Set<string>();
  board.subscribe(({ origin, updated }) => {
    if (origin?.kind === "repair") for (const id of updated) renumbered.add(id);
  });
  return renumbered;
}

/** Puts a new item right behind another, by the kind of key that is left where a gap has become narrow. */
function squeezeIn(board: Board, behind: string): void {
  const [container, lane, order] = board.require(item, behind).place;
  board.transact(me, (writer) => writer.insert(item, { place: [container, lane, `${order}${"0".repeat(70)}1`] }));
}

describe("siblings whose keys grow", () => {
  it("are renumbered before any key is long, and stay in order, through five thousand moves into one gap", () => {
    const { board, first } = createItems(6);
    for (let index = 0; index < 5_000; index += 1) {
      const [a = "", , c = "", d] = board.childIds(item, first);
      // Now to the left of the last one that came, now to its right.
      move(board, a, first, index % 2 === 0 ? c : d);
      const expected = index % 2 === 0 ? [a, c] : [a, d];
      const ids = board.childIds(item, first);
      expect(ids.slice(ids.indexOf(a), ids.indexOf(a) + 2)).toEqual(expected);
    }
    expect(longest(board, first)).toBeLessThanOrEqual(longestOrderKey);
  });

  it("are renumbered in the midst of a change of thousands of moves, too", () => {
    const { board, first, ids } = createItems(4);
    const [a = "", b = "", , last = ""] = ids;
    const calls = Array.from({ length: 3_000 }, (_, index) => ({
      name: "moveItem",
      args: { id: index % 2 === 0 ? a : b, column: first, before: last },
    }));
    runOperations(board, columnsOperations, calls, me);
    expect(board.childIds(item, first)).toEqual([ids[2], a, b, last]);
    expect(longest(board, first)).toBeLessThanOrEqual(longestOrderKey);
  });

  it("are few of many", () => {
    const { board, first, ids } = createItems(400);
    const renumbered = watchRenumbering(board);
    while (renumbered.size === 0) {
      const id = board.transact(me, (writer) => addItem.run(writer, { column: first }).id);
      move(board, id, first, ids[200]);
    }
    expect(renumbered.size).toBeLessThan(10);
    expect(longest(board, first)).toBeLessThanOrEqual(longestOrderKey);
  });

  it("keep their order when what made the keys long is undone", () => {
    const { board, first, second, ids } = createItems(8);
    const history = new History(board, me);
    const before = board.childIds(item, first);
    for (let index = 0; index < 400; index += 1) {
      history.mark();
      const [a = "", , c = "", d] = board.childIds(item, first);
      move(board, a, first, index % 2 === 0 ? c : d);
    }
    history.mark();
    const [last = ""] = ids;
    const order = board.childIds(item, first);
    move(board, last, second);
    history.undo();
    expect(board.childIds(item, first)).toEqual(order);
    while (history.state.canUndo) history.undo();
    expect(board.childIds(item, first)).toEqual(before);
  });

  it("get the key that is asked for, also one that was renumbered away", () => {
    const { board, first, ids } = createItems(3);
    const [id = ""] = ids;
    const old = board.require(item, id).place;
    const key = `a0${"1".repeat(80)}`;
    board.transact(me, (writer) => writer.set(id, "place", [first, "", key]));
    expect(board.require(item, id).place[2].length).toBeLessThanOrEqual(longestOrderKey);
    board.transact(me, (writer) => writer.set(id, "place", old));
    expect(board.require(item, id).place).toEqual(old);
    const [renumbered] = [board.require(item, id).place];
    board.transact(me, (writer) => writer.set(id, "place", renumbered));
    expect(board.require(item, id).place).toEqual(old);
  });

  it("are renumbered when a board is opened that has long keys already, and only then", () => {
    const { board, first, ids } = createItems(5);
    const map = board.doc.getMap("elements").get(ids[2] ?? "");
    if (map instanceof Y.Map) map.set("place", [first, "", `a1${"1".repeat(500)}`]);
    const before = board.childIds(item, first);
    expect(needsRepair(board)).toBe(true);
    repair(board);
    expect(board.childIds(item, first)).toEqual(before);
    expect(longest(board, first)).toBeLessThanOrEqual(longestOrderKey);
    expect(needsRepair(board)).toBe(false);
    expect(validate(board)).toEqual([]);
  });

  it("stand the same on every device that renumbers them at the same time", () => {
    const { board, first, ids } = createItems(5);
    const other = createBoard(2, board.doc);
    const key = `a1${"1".repeat(80)}`;
    // Both hear of one long key from a page that doesn't renumber.
    const third = createBoard(3, board.doc);
    const map = third.doc.getMap("elements").get(ids[2] ?? "");
    if (map instanceof Y.Map) map.set("place", [first, "", key]);
    sync(board, other, third);
    for (const each of [board, other]) each.renumber([ids[2] ?? ""]);
    const [one, two] = [board, other].map((each) => JSON.stringify(readContent(each)));
    expect(one).toBe(two);
    sync(board, other, third);
    expect(JSON.stringify(readContent(third))).toBe(one);
  });
});

describe("a move that somebody makes while others renumber", () => {
  it("is never taken back, whoever's change counts as the later one", () => {
    let moved = 0;
    const property = fc.property(
      fc.boolean(),
      fc.nat(7),
      fc.array(fc.tuple(fc.nat(7), fc.nat(8), fc.boolean()), { minLength: 1, maxLength: 6 }),
      (isMoverLater, gap, moves) => {
        const { board: start, first, second, ids } = createItems(8);
        const renumberer = createBoard(isMoverLater ? 10 : 20, start.doc);
        const mover = createBoard(isMoverLater ? 20 : 10, start.doc);
        const renumbered = watchRenumbering(renumberer);
        squeezeIn(renumberer, ids[gap] ?? "");
        const places = new Map<string, readonly string[]>();
        for (const [which, before, isAway] of moves) {
          const [id = "", into] = [ids[which], isAway ? second : first];
          const anchor = mover.childIds(item, into)[before];
          if (anchor === id) continue;
          move(mover, id, into, anchor);
          places.set(id, mover.require(item, id).place);
        }
        sync(renumberer, mover);
        for (const [id, place] of places) {
          expect(renumberer.require(item, id).place).toEqual(place);
          if (renumbered.has(id)) moved += 1;
        }
        expect(readContent(renumberer)).toEqual(readContent(mover));
      },
    );
    fc.assert(property, { numRuns: 40 });
    expect(moved, "some moves met a renumbering").toBeGreaterThan(0);
  });
});

it("stays rare: keys at the end of a list and in fresh gaps are short", () => {
  const random = seededRandom(3);
  const list = [{ id: "a", order: "a0" }];
  for (let index = 0; index < 2_000; index += 1) {
    list.push({ id: `b${index}`, order: orderKeyBefore(list, undefined, random) });
  }
  expect(Math.max(...list.map(({ order }) => order.length))).toBeLessThan(10);
});
