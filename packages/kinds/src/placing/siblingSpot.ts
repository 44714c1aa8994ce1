import type { Rect } from "@throughline/scene";

/** Something that stands in a row or in a column of its like. */
export interface Standing {
  readonly id: string;
  readonly rect: Rect;
}

/** A place among siblings that stay: between two of them, before the first or after the last. */
export interface SiblingSpot<S extends Standing> {
  /** The one it is before; absent at the end. */
  readonly next?: S;
  readonly previous?: S;
}

/**
 * The place among siblings that a pointer means: before the first whose middle lies beyond it, along a row (`x`) or down
 * a column (`y`). Those that are `moving` don't count.
 */
export function spotAmong<S extends Standing>(
  siblings: readonly S[],
  moving: ReadonlySet<string>,
  axis: "x" | "y",
  at: number,
): SiblingSpot<S> {
  let previous: S | undefined;
  for (const sibling of siblings) {
    if (moving.has(sibling.id)) continue;
    const { rect } = sibling;
    const middle = axis === "x" ? rect.x + rect.width / 2 : rect.y + rect.height / 2;
    if (middle > at) return { next: sibling, ...(previous && { previous }) };
    previous = sibling;
  }
  return previous ? { previous } : {};
}

/** Where the line of such a place is: half of `gap` before the next one, else after the last; `empty` where none stays. */
export function lineOfSpot(
  { next, previous }: SiblingSpot<Standing>,
  axis: "x" | "y",
  gap: number,
  empty: number,
): number {
  const [start, length] = axis === "x" ? (["x", "width"] as const) : (["y", "height"] as const);
  if (next) return next.rect[start] - gap / 2;
  return previous ? previous.rect[start] + previous.rect[length] + gap / 2 : empty;
}
