import type { BoardReader, OperationCall } from "@throughline/model";
import {
  listsOf,
  sceneOfLists,
  unionAll,
  type Point,
  type Rect,
  type Scene,
  type TextLayout,
} from "@throughline/scene";
import { neighbourAmong } from "../placing/nearestInDirection.ts";
import { nudgeAll } from "../placing/nudgeAll.ts";
import type { Direction, DropTarget, Subscribable } from "./kind.ts";
import { byOwner } from "./owners.ts";
import type { Ground, Part, PlacedPart } from "./part.ts";

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
  /** The element that an arrow key goes to from another one, of whatever part. */
  neighbour(id: string, direction: Direction): string | undefined;
  /**
   * What Alt + arrow does with all these elements, each from its own place: the move that a drag by one place would
   * make, as calls that are one step of undo. Empty when one of them can't go further.
   */
  nudge(ids: readonly string[], direction: Direction): readonly OperationCall[];
  /** Calls back after each change of the board, once the view is out of date; returns the way to stop. */
  subscribe(listener: () => void): () => void;
  destroy(): void;
}

/** Binds the pure functions of a kind's parts to one board and one font. */
export function createBoardView(
  parts: readonly Part[],
  board: BoardReader & Subscribable,
  text: TextLayout,
): BoardView {
  let current: { readonly placed: ReadonlyMap<Part, PlacedPart>; scene?: Scene } | undefined;
  const nudged = parts.flatMap(({ elements }) => elements);
  const listeners = new Set<() => void>();
  const stop = board.subscribe(() => {
    current = undefined;
    for (const listener of listeners) listener();
  });
  const state = () => (current ??= { placed: placeParts(parts, board, text) });
  const placed = () => Array.from(state().placed.values());
  return {
    get scene() {
      const now = state();
      return (now.scene ??= overlay(Array.from(now.placed.values(), ({ scene }) => scene)));
    },
    addAt: (point) => firstOf(placed(), (part) => part.addAt(point)),
    addCall: (key) => firstOf(placed(), (part) => part.addCall(key)),
    dropAt(ids, point, held) {
      const { placed: at } = state();
      const owned = byOwner(parts, board, ids);
      return joinDrops(owned.map(([part, own]) => at.get(part)?.dropAt(own, point, held)));
    },
    dragHandle: (key, point, start) => firstOf(placed(), (part) => part.dragHandle(key, point, start)),
    neighbour: (id, direction) => neighbourAmong(stopsOf(placed()), id, direction),
    nudge: (ids, direction) => nudgeAll(board, ids, direction, nudged),
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

/** Lays out one part after the other; each may ask where things of those before it stand. */
function placeParts(parts: readonly Part[], board: BoardReader, text: TextLayout): ReadonlyMap<Part, PlacedPart> {
  const placed = new Map<Part, PlacedPart>();
  for (const part of parts) placed.set(part, part.place(board, text, groundOf(Array.from(placed.values()))));
  return placed;
}

function groundOf(below: readonly PlacedPart[]): Ground {
  let rects: ReadonlyMap<string, Rect> | undefined;
  return {
    rectOf(id) {
      rects ??= new Map(Array.from(stopsOf(below), (stop) => [stop.id, stop.rect]));
      return rects.get(id);
    },
  };
}

function* stopsOf(placed: readonly PlacedPart[]) {
  for (const part of placed) yield* part.stops();
}

/** One scene over the other; at the same level later parts are painted over earlier ones. */
function overlay(scenes: readonly Scene[]): Scene {
  const [only] = scenes;
  if (only && scenes.length === 1) return only;
  const bounds = unionAll(scenes.map((scene) => scene.bounds)) ?? { x: 0, y: 0, width: 0, height: 0 };
  return sceneOfLists(bounds, scenes.flatMap(listsOf));
}

function firstOf(
  placed: readonly PlacedPart[],
  ask: (part: PlacedPart) => OperationCall | undefined,
): OperationCall | undefined {
  for (const part of placed) {
    const call = ask(part);
    if (call) return call;
  }
  return undefined;
}

/** All land or none does. The place is said by the lowest part, whose elements have places with names. */
function joinDrops(targets: readonly (DropTarget | undefined)[]): DropTarget | undefined {
  const [first] = targets;
  if (!first || targets.length === 1) return first;
  const all = targets.filter((target) => target !== undefined);
  if (all.length < targets.length) return undefined;
  return {
    calls: all.flatMap(({ calls }) => calls),
    indicator: all.flatMap(({ indicator }) => indicator),
    label: first.label,
  };
}
