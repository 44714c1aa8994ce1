import { runOperations, seededRandom, type Board, type BoardElement, type ElementType } from "@throughline/model";
import { createTextLayout, plainMeasurer } from "@throughline/scene";
import { describe, expect, it } from "vitest";
import type { Direction, Kind } from "../contract/kind.ts";
import { outlineElementIds } from "../contract/outline.ts";
import { author, buildBusyBoard, seeds, type RandomCall } from "./boards.ts";

const directions: readonly Direction[] = ["up", "down", "left", "right"];

/** The types that hold nothing: cards, as people call them. */
function cardTypes(kind: Kind): ElementType[] {
  const all = Array.from(kind.schema.elements.values());
  const holding = new Set(
    all.flatMap(({ placement }) => [...(placement?.containers ?? []), ...(placement?.lanes ?? [])]),
  );
  return all.filter(({ type, texts }) => !holding.has(type) && Object.keys(texts).length > 0);
}

/**
 * Where each of some elements stands as people see it, from the first of them: columns and rows apart (rows only where
 * the kind has lanes), and its rank among them. Equal before and after: their arrangement was kept.
 */
function arrangementOf(kind: Kind, board: Board, ids: readonly string[]) {
  const order = new Map(outlineElementIds(kind.outline(board)).map((id, index) => [id, index]));
  const inOrder = (types: readonly string[] = []) =>
    Array.from(order.keys()).filter((id) => types.includes(board.get(id)?.type ?? ""));
  const spots = ids.map((id) => {
    const element = board.get(id) as BoardElement;
    const placement = kind.schema.elements.get(element.type)?.placement;
    const [container = "", lane = ""] = element.place ?? [];
    const rows = inOrder(placement?.lanes);
    // What is at the top, as cards in a tray, stands before all groups; what has no lane, as in "Later", after all lanes.
    return {
      id,
      column: inOrder(placement?.containers).indexOf(container),
      row: lane === "" ? rows.length : rows.indexOf(lane),
    };
  });
  const [first] = spots;
  const ranked = ids.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return {
    cells: spots.map(({ id, column, row }) => [id, column - (first?.column ?? 0), row - (first?.row ?? 0)]),
    ranked,
  };
}

/** What is moved together, by hand or by key, stands to each other as before. */
export function describeArrangement(kind: Kind, randomCall: RandomCall): void {
  describe("moving several", () => {
    it.each(seeds(10))("keeps their arrangement (seed %i)", (seed) => {
      const random = seededRandom(seed);
      const board = buildBusyBoard(kind, randomCall, seed, 150);
      const view = kind.createView(board, createTextLayout(plainMeasurer));
      const pickSome = <T>(list: readonly T[], share: number) => list.filter(() => random() < share);
      const shownAt = (id: string) => view.scene.items.find(({ key }) => key === id)?.bounds;
      let moved = 0;
      for (let turn = 0; turn < 20; turn++) {
        for (const type of cardTypes(kind)) {
          const all = board.ofType(type).filter((element) => board.isPlaced(element));
          const ids = pickSome(all, 0.3).map(({ id }) => id);
          if (ids.length < 2) continue;
          const before = arrangementOf(kind, board, ids);
          const check = (calls: Parameters<typeof runOperations>[2], words: string, keepsCells: boolean) => {
            if (calls.length === 0) return;
            moved++;
            runOperations(board, kind.operations, calls, author);
            const after = arrangementOf(kind, board, ids);
            expect(after.ranked, words).toEqual(before.ranked);
            if (keepsCells) expect(after.cells, words).toEqual(before.cells);
          };
          const direction = directions[Math.floor(random() * 4)] ?? "up";
          if (turn % 2 === 0) check(view.nudge(ids, direction), `${direction} ${ids.join()}`, true);
          else {
            const [held] = pickSome(ids, 0.5);
            const over = shownAt(all[Math.floor(random() * all.length)]?.id ?? "");
            if (!over) continue;
            const drop = view.dropAt(ids, { x: over.x + 5, y: over.y + 5 }, held);
            // Where columns are heaps without an order to keep, as in a card sort, what is dropped on one is in it.
            const cells = new Set(before.cells.map(([, column, row]) => `${column} ${row}`));
            check(drop?.calls ?? [], `to ${drop?.label}`, type.placement?.lanes !== undefined || cells.size === 1);
          }
        }
      }
      expect(moved).toBeGreaterThan(0);
      view.destroy();
    });

    it.each(seeds(8))("is set for all of them by a field (seed %i)", (seed) => {
      const random = seededRandom(seed);
      const board = buildBusyBoard(kind, randomCall, seed, 150);
      for (const type of kind.schema.elements.values()) {
        const ids = board
          .ofType(type)
          .filter((element) => board.isPlaced(element) && random() < 0.4)
          .map(({ id }) => id);
        for (const field of kind.placeFields(board, ids)) {
          const { value } = field.options[Math.floor(random() * field.options.length)] ?? { value: "" };
          const { ranked } = arrangementOf(kind, board, ids);
          runOperations(board, kind.operations, [field.callFor(value)], author);
          const now = kind.placeFields(board, ids).find(({ key }) => key === field.key);
          expect(now?.value, `${field.label} of ${type.label}`).toBe(value);
          expect(ids.length, "all are still there").toBe(ranked.filter((id) => board.get(id)).length);
        }
      }
    });
  });
}
