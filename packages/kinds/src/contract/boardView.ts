import type { BoardReader, OperationCall } from "@throughline/model";
import type { Point, Scene, TextLayout } from "@throughline/scene";
import { neighbourAmong } from "../placing/nearestInDirection.ts";
import type { Direction, DropTarget, KindDefinition, Subscribable } from "./kind.ts";

/**
 * What a board looks like now and what a pointer or an arrow key means on it. Works out layout and scene when they
 * are asked for, once per change of the board; the same `Scene` object is given until something changed.
 */
export interface BoardView {
  readonly scene: Scene;
  addAt(point: Point): OperationCall | undefined;
  addCall(key: string): OperationCall | undefined;
  dropAt(ids: readonly string[], point: Point, held?: string): DropTarget | undefined;
  dragHandle(key: string, point: Point, start: Point): OperationCall | undefined;
  neighbour(id: string, direction: Direction): string | undefined;
  nudge(ids: readonly string[], direction: Direction): readonly OperationCall[];
  /** Calls back after each change of the board, once the view is out of date; returns the way to stop. */
  subscribe(listener: () => void): () => void;
  destroy(): void;
}

/** Binds a kind's pure functions to one board and one font. */
export function createBoardView<L>(
  kind: KindDefinition<L>,
  board: BoardReader & Subscribable,
  text: TextLayout,
): BoardView {
  let current: { layout: L; scene?: Scene } | undefined;
  const listeners = new Set<() => void>();
  const stop = board.subscribe(() => {
    current = undefined;
    for (const listener of listeners) listener();
  });
  const state = () => (current ??= { layout: kind.layout(board, text) });
  const layout = () => state().layout;
  return {
    get scene() {
      const now = state();
      return (now.scene ??= kind.scene(board, now.layout, text));
    },
    addAt: (point) => kind.addAt(board, layout(), point),
    addCall: (key) => kind.addCall(board, layout(), key),
    dropAt: (ids, point, held) => kind.dropAt(board, layout(), ids, point, held),
    dragHandle: (key, point, start) => kind.dragHandle(board, layout(), key, point, start),
    neighbour: (id, direction) => neighbourAmong(kind.stops(layout()), id, direction),
    nudge: (ids, direction) => kind.nudge(board, ids, direction),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      stop();
      listeners.clear();
    },
  };
}
