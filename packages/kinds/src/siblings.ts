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

/** The anchor with which an element goes `by` places on (or back, when negative); `undefined` where there is no such place. */
export function shiftedAnchor(siblings: readonly string[], id: string, by: number): SiblingAnchor | undefined {
  const index = siblings.indexOf(id);
  const target = index + by;
  if (index < 0 || target < 0 || target >= siblings.length) return undefined;
  const before = siblings[by > 0 ? target + 1 : target];
  return before === undefined ? {} : { before };
}

/** True when they already follow each other right before the anchor: letting go where one began writes nothing. */
export function standsThere(siblings: readonly string[], ids: readonly string[], before: string | undefined): boolean {
  const start = siblings.indexOf(ids[0] ?? "");
  if (start < 0 || !ids.every((id, index) => siblings[start + index] === id)) return false;
  return siblings[start + ids.length] === before || (before !== undefined && ids.includes(before));
}
