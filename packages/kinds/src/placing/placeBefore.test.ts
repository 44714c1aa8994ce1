import * as Y from "yjs";
import {
  Board,
  createOrigin,
  defineBoardSchema,
  defineElement,
  isOrderKey,
  placeValue,
  seededRandom,
} from "@throughline/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderKeysFor } from "./placeBefore.ts";

const row = defineElement({
  type: "row",
  label: "Row",
  icon: "rows",
  values: { place: placeValue },
  texts: {},
  placement: { containers: [] },
});
const schema = defineBoardSchema({ kind: "rows", version: 1, elements: [row], migrations: [] });
const me = createOrigin("person");

function boardOf(keys: readonly string[]): { board: Board; ids: string[] } {
  const board = new Board(new Y.Doc(), schema, { random: seededRandom(7) });
  const ids = keys.map((key, index) =>
    board.transact(me, (writer) =>
      writer.insert(row, { place: ["", "", key] }, `row${String(index).padStart(4, "0")}`),
    ),
  );
  return { board, ids };
}

describe("orderKeysFor", () => {
  it("puts a run before its anchor, ascending, whatever it is among", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.nat(9),
        fc.integer({ min: 1, max: 300 }),
        (size, anchorAt, count) => {
          const { board } = boardOf([]);
          const made = orderKeysFor(board, { type: row, container: "" }, size);
          const { board: filled, ids } = boardOf(made);
          const anchor = ids[anchorAt];
          const run = orderKeysFor(filled, { type: row, container: "", before: anchor }, count);
          expect(run).toHaveLength(count);
          expect([...new Set(run)].sort()).toEqual(run);
          const at = anchor === undefined ? size : anchorAt;
          for (const key of run) {
            expect(isOrderKey(key)).toBe(true);
            if (at > 0) expect(key > (made[at - 1] ?? "")).toBe(true);
            if (at < size) expect(key < (made[at] ?? "")).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("keeps the keys of thousands between two neighbours short", () => {
    const { board, ids } = boardOf(["a0", "a1"]);
    const run = orderKeysFor(board, { type: row, container: "", before: ids[1] }, 5_000);
    expect(Math.max(...run.map((key) => key.length))).toBeLessThan(40);
    expect([...new Set(run)].sort()).toEqual(run);
  });

  it("goes after all of several equal keys, since nothing fits between them", () => {
    const { board, ids } = boardOf(["a0", "a1", "a1", "a2"]);
    const [first = "", second = ""] = orderKeysFor(board, { type: row, container: "", before: ids[2] }, 2);
    expect("a1" < first && first < second && second < "a2").toBe(true);
  });

  it("steps over an anchor that is being moved itself", () => {
    const { board, ids } = boardOf(["a0", "a1", "a2", "a3"]);
    const [, b = "", c = ""] = ids;
    const [key = ""] = orderKeysFor(board, { type: row, container: "", before: b, moving: new Set([b, c]) }, 1);
    expect(key > "a0" && key < "a3").toBe(true);
  });

  it("gives none for none", () => {
    expect(orderKeysFor(boardOf([]).board, { type: row, container: "" }, 0)).toEqual([]);
  });
});
