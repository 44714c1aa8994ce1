import type { BoardReader, ElementType } from "@throughline/model";

/** The sibling right after an element; `undefined` for the last, and for one that is gone. */
export function nextSibling(board: BoardReader, type: ElementType, id: string): string | undefined {
  const [container, lane] = board.get(id)?.place ?? [];
  const ids = container === undefined ? [] : board.childIds(type, container, lane);
  const index = ids.indexOf(id);
  return index < 0 ? undefined : ids[index + 1];
}

/** Where something goes among its siblings: right before one of them, or to the end. */
export interface SiblingAnchor {
  readonly before?: string;
}

/** Elements that come to stand next to each other in this order, and before which sibling; at the end without one. */
export interface MovedRun extends SiblingAnchor {
  readonly ids: readonly string[];
}

/**
 * Moves each of some siblings `by` places on (or back, when negative), so that they keep their places among each other.
 * The runs are anchored at siblings that stay, so it doesn't matter which is moved first. `undefined` where one of them
 * has no such place: then none of them goes.
 */
export function shiftedRuns(
  siblings: readonly string[],
  moved: ReadonlySet<string>,
  by: number,
): MovedRun[] | undefined {
  const order = shiftedOrder(siblings, (id) => moved.has(id), by);
  return order && runsOf(order, moved);
}

/** A list in which each of the moved items stands `by` places further on, the others keeping their order around them. */
export function shiftedOrder<T>(items: readonly T[], isMoved: (item: T) => boolean, by: number): T[] | undefined {
  const taken = new Map<number, T>();
  for (const [index, item] of items.entries()) if (isMoved(item)) taken.set(index + by, item);
  if (taken.size === 0) return undefined;
  for (const index of taken.keys()) if (index < 0 || index >= items.length) return undefined;
  const others = items.filter((item) => !isMoved(item)).values();
  return items.flatMap((_, index) => taken.get(index) ?? others.next().value ?? []);
}

/** The moved ones of a list as it is to be, each run with what follows it. */
export function runsOf(order: readonly string[], moved: ReadonlySet<string>): MovedRun[] {
  const runs: MovedRun[] = [];
  let ids: string[] = [];
  for (const id of order) {
    if (moved.has(id)) ids.push(id);
    else if (ids.length > 0) {
      runs.push({ ids, before: id });
      ids = [];
    }
  }
  return ids.length > 0 ? [...runs, { ids }] : runs;
}

/** True when they already follow each other right before the anchor: letting go where one began writes nothing. */
export function standsThere(siblings: readonly string[], ids: readonly string[], before: string | undefined): boolean {
  const start = siblings.indexOf(ids[0] ?? "");
  if (start < 0 || !ids.every((id, index) => siblings[start + index] === id)) return false;
  return siblings[start + ids.length] === before || (before !== undefined && ids.includes(before));
}
