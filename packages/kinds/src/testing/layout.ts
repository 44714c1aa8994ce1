import * as Y from "yjs";
import {
  Board,
  History,
  readContent,
  runOperations,
  seededRandom,
  validate,
  type OperationCall,
} from "@throughline/model";
import { createTextLayout, intersectsRect, plainMeasurer, type Rect, type SceneItem } from "@throughline/scene";
import { describe, expect, it } from "vitest";
import type { Kind } from "../contract/kind.ts";
import { author, buildBoard, buildBusyBoard, seeds, tryCall, type RandomCall } from "./boards.ts";

function elementItems(items: readonly SceneItem[]): SceneItem[] {
  return items.filter((item) => item.role === "element" || (item.role === "handle" && item.key === item.elementId));
}

/** Two rectangles that share more than a hair; borders may touch. */
function overlaps(a: Rect, b: Rect): boolean {
  const shrunk = { x: a.x + 0.5, y: a.y + 0.5, width: a.width - 1, height: a.height - 1 };
  return shrunk.width > 0 && shrunk.height > 0 && intersectsRect(shrunk, b);
}

function overlappingSiblings(board: Board, items: readonly SceneItem[]): string[] {
  const found: string[] = [];
  const groups = Map.groupBy(items, (item) => {
    const place = board.get(item.elementId ?? "")?.place;
    return `${board.get(item.elementId ?? "")?.type} ${place?.[0]} ${place?.[1]}`;
  });
  for (const siblings of groups.values()) {
    for (const [index, a] of siblings.entries()) {
      for (const b of siblings.slice(index + 1)) if (overlaps(a.bounds, b.bounds)) found.push(`${a.key} and ${b.key}`);
    }
  }
  return found;
}

export function describeLayout(kind: Kind, randomCall: RandomCall): void {
  describe("layout", () => {
    const boards = [
      ...kind.templates.map((template) => [`template ${template.id}`, () => buildBoard(kind, template)] as const),
      ["an empty board", () => buildBoard(kind)] as const,
      ...seeds(25).map((seed) => [`seed ${seed}`, () => buildBusyBoard(kind, randomCall, seed)] as const),
    ];

    it.each(boards)(
      "is finite, shows each element once, apart from its siblings, and writes nothing (%s)",
      (_name, build) => {
        const board = build();
        const before = Y.encodeStateAsUpdate(board.doc);
        const view = kind.createView(board, createTextLayout(plainMeasurer));
        const { items, bounds } = view.scene;
        for (const rect of [bounds, ...items.map((item) => item.bounds)]) {
          expect([rect.x, rect.y, rect.width, rect.height].every(Number.isFinite)).toBe(true);
          expect(Math.min(rect.width, rect.height)).toBeGreaterThanOrEqual(0);
        }
        expect(new Set(items.map((item) => item.key)).size).toBe(items.length);
        const shown = elementItems(items);
        expect(shown.map((item) => item.elementId ?? "").sort()).toEqual(
          Array.from(board.all(), (element) => element.id).sort(),
        );
        expect(overlappingSiblings(board, shown)).toEqual([]);
        for (const item of items) if (item.role === "add" || item.role === "handle") expect(item.label).toBeTruthy();
        expect(Y.encodeStateAsUpdate(board.doc)).toEqual(before);
        view.destroy();
      },
    );

    it.each(seeds(10))("gives the items of untouched elements again as they were (seed %i)", (seed) => {
      const board = buildBusyBoard(kind, randomCall, seed);
      const view = kind.createView(board, createTextLayout(plainMeasurer));
      const before = view.scene;
      expect(view.scene).toBe(before);
      runOperations(board, kind.operations, [{ name: "renameBoard", args: { title: "Other" } }], author);
      const kept = new Set(before.items);
      const cards = elementItems(view.scene.items);
      expect(cards.filter((item) => !kept.has(item)).map((item) => item.key)).toEqual([]);
      view.destroy();
    });

    it.each(seeds(15))("has a call that works behind every “+”, drop and nudge (seed %i)", (seed) => {
      const board = buildBusyBoard(kind, randomCall, seed, 120);
      const view = kind.createView(board, createTextLayout(plainMeasurer));
      const random = seededRandom(seed);
      const { items, bounds } = view.scene;
      const calls: (OperationCall | undefined)[] = [];
      for (const item of items) {
        if (item.role === "add") {
          const call = view.addCall(item.key);
          expect(call, `no call behind ${item.key}`).toBeDefined();
          calls.push(call);
        }
      }
      for (const item of elementItems(items).slice(0, 30)) {
        const point = { x: bounds.x + random() * bounds.width, y: bounds.y + random() * bounds.height };
        const id = item.elementId ?? "";
        calls.push(...(view.dropAt([id], point)?.calls ?? []), view.addAt(point));
        for (const direction of ["up", "down", "left", "right"] as const) {
          calls.push(...view.nudge([id], direction));
          const next = view.neighbour(id, direction);
          if (next !== undefined) expect(board.get(next)).toBeDefined();
        }
        // A menu may list every cell of a grid; a sample of it, other for each element, is as good.
        const menu = flatMenu(kind.menu(board, [id]));
        const share = Math.min(1, menuSample / menu.length);
        calls.push(...menu.filter(() => random() < share));
      }
      const accepts = createTrial(kind, board);
      for (const call of calls) if (call) expect(accepts(call), JSON.stringify(call)).toBe(true);
      view.destroy();
    });
  });
}

function flatMenu(entries: ReturnType<Kind["menu"]>): OperationCall[] {
  return entries.flatMap((entry) => [...[entry.call ?? []].flat(), ...flatMenu(entry.entries ?? [])]);
}

/** How many calls of one menu are tried, about. */
const menuSample = 8;

/**
 * Tries calls on a copy, each on the board it was made for: what a call did is undone, and when that doesn't bring back
 * the same content the next call gets a new copy (making one for each call takes most of the suite's time).
 */
function createTrial(kind: Kind, board: Board): (call: OperationCall) => boolean {
  const state = Y.encodeStateAsUpdate(board.doc);
  const content = JSON.stringify(readContent(board));
  const makeCopy = () => {
    const copy = new Board(new Y.Doc(), kind.schema);
    Y.applyUpdate(copy.doc, state);
    return { copy, history: new History(copy, author) };
  };
  let trial = makeCopy();
  return (call) => {
    const { copy, history } = trial;
    history.mark();
    const works = tryCall(kind, copy, call) && validate(copy).every((issue) => issue.code === "orphan");
    while (history.state.canUndo) history.undo();
    if (JSON.stringify(readContent(copy)) !== content) trial = makeCopy();
    return works;
  };
}
