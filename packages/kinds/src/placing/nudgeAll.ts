import type { BoardReader, ElementType, OperationCall } from "@throughline/model";
import type { Direction } from "../contract/kind.ts";
import { shiftedOrder, shiftedRuns, runsOf, type MovedRun, type SiblingAnchor } from "./siblings.ts";

/** How elements of one type go by one place with Alt + arrow: the moves that a drag by one place would make. */
export interface NudgeWay {
  /** The directions in which they can go at all. */
  readonly along: "row" | "column" | "both";
  /** It isn't a place that they change: what is moved among other things leaves them as they are. */
  readonly alone?: boolean;
  /** Which of them can be moved at all; all where it is absent. */
  readonly goes?: (board: BoardReader, id: string) => boolean;
  /** Moves all of them together; `undefined` when one of them can't go further. */
  readonly calls: (
    board: BoardReader,
    ids: readonly string[],
    direction: Direction,
  ) => readonly OperationCall[] | undefined;
}

/** A type of element, and how it goes. */
export interface Nudged {
  readonly type: ElementType;
  readonly nudge: NudgeWay;
}

/** Whether a direction goes along a row. */
export function isSideways(direction: Direction): boolean {
  return direction === "left" || direction === "right";
}

/** 1 for right and down, −1 for left and up. */
export function stepOf(direction: Direction): 1 | -1 {
  return direction === "right" || direction === "down" ? 1 : -1;
}

/**
 * What Alt + arrow does with all that is selected, whatever it is: a list of calls that belong together. What can't go
 * in this direction at all stays (a lane sideways), what stands in something that goes is taken along by it, and where
 * one is at the edge none goes, because then they would change places among each other. Empty when nothing goes.
 */
export function nudgeAll(
  board: BoardReader,
  ids: readonly string[],
  direction: Direction,
  nudged: readonly Nudged[],
): readonly OperationCall[] {
  const areAll = (type: ElementType) => ids.every((id) => board.get(id)?.type === type.type);
  const going = nudged.filter(
    ({ type, nudge: { along, alone } }) =>
      (along === "both" || (along === "row") === isSideways(direction)) && (!alone || areAll(type)),
  );
  const wayOf = new Map(going.map(({ type, nudge }) => [type.type, nudge]));
  const canGo = (id: string) => {
    const way = wayOf.get(board.get(id)?.type ?? "");
    return way !== undefined && (way.goes?.(board, id) ?? true);
  };
  const moved = withoutContents(board, ids.filter(canGo));
  const calls: OperationCall[] = [];
  for (const { type, nudge } of going) {
    const own = moved.filter((id) => board.get(id)?.type === type.type);
    const made = own.length === 0 ? [] : nudge.calls(board, own, direction);
    if (!made) return [];
    calls.push(...made);
  }
  return calls;
}

/** Those of the ids that don't stand in another of them: what a container or a lane holds goes along with it. */
export function withoutContents(board: BoardReader, ids: readonly string[]): string[] {
  const held = new Set(ids);
  const isInside = (id: string, depth: number): boolean => {
    // A place that leads back to itself is only found in a broken document.
    if (depth > 4) return false;
    const [container = "", lane = ""] = board.get(id)?.place ?? [];
    return [container, lane].some((outer) => outer !== "" && (held.has(outer) || isInside(outer, depth + 1)));
  };
  return ids.filter((id) => !isInside(id, 0));
}

/** The calls that move some siblings by one place; `callOf` is given one run at a time. */
export function nudgeAmong(
  siblings: readonly string[],
  ids: readonly string[],
  by: number,
  callOf: (run: MovedRun) => OperationCall,
): readonly OperationCall[] | undefined {
  return shiftedRuns(siblings, new Set(ids), by)?.map(callOf);
}

/** Moves what stands at the top of the board by one place, by an operation that takes `ids` and before what they go. */
export function nudgeAtTop(type: ElementType, name: string): NudgeWay["calls"] {
  return (board, ids, direction) =>
    nudgeAmong(board.childIds(type), ids, stepOf(direction), (run) => ({ name, args: { ...run } }));
}

/** A container with its children in order: a stage with its steps. */
export interface Family {
  readonly id: string;
  readonly children: readonly string[];
}

/** Children that come to stand next to each other in a family. */
export interface FamilyRun extends SiblingAnchor {
  readonly family: string;
  readonly ids: readonly string[];
}

/**
 * Moves children by one place through their families: past a neighbour, and past the end of a family into the next one.
 * `undefined` at either end of them all.
 */
export function shiftedThrough(
  families: readonly Family[],
  ids: readonly string[],
  by: 1 | -1,
): FamilyRun[] | undefined {
  const moved = new Set(ids);
  // The beginning of a family is a place in the row too: what goes past it changes its family and nothing else.
  const row = families.flatMap(({ id, children }) => [{ family: id }, ...children.map((child) => ({ child }))]);
  const order = shiftedOrder(row, (item) => "child" in item && moved.has(item.child), by);
  if (!order?.[0] || "child" in order[0]) return undefined;
  const after = new Map<string, string[]>();
  let current: string[] = [];
  for (const item of order) {
    if ("family" in item) after.set(item.family, (current = []));
    else current.push(item.child);
  }
  return Array.from(after).flatMap(([family, children]) => runsOf(children, moved).map((run) => ({ family, ...run })));
}
