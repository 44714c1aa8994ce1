import type { PresenceColour } from "@throughline/model";
import type { Rect } from "@throughline/scene";

/** What is said of an element beside it: how it differs from another state, or that somebody just touched it. */
export type MarkSign = "added" | "removed" | "changed" | "moved" | "touched";

/** The mark on one element. */
export interface ElementMark {
  readonly sign: MarkSign;
  /** The one that is looked at: drawn stronger, and with the way that it came. */
  readonly isActive: boolean;
  /** Where a moved one stood before, in board units. */
  readonly origin?: Rect;
  /** Whose hand it was. */
  readonly tag?: { readonly words: string; readonly colour: PresenceColour };
  /** When it began to fade, as `performance.now()` says it; a mark without stays. */
  readonly fadesFrom?: number;
}

/** What is drawn over a board beside its own things: differences between two states, or the hands of a replay. */
export interface CanvasMarks {
  /** By element. */
  readonly marks: ReadonlyMap<string, ElementMark>;
  /** Elements that are no longer there and are drawn faintly where they were. */
  readonly ghosts: ReadonlySet<string>;
  /** Elements that aren't drawn. */
  readonly hidden: ReadonlySet<string>;
  /** What stands elsewhere than in the frame before glides there. */
  readonly glides: boolean;
}

/** Nothing is marked. */
export const noMarks: CanvasMarks = { marks: new Map(), ghosts: new Set(), hidden: new Set(), glides: false };

/** How many marks of each sign there are, in words: "added 2, moved 1"; "" without any. */
export function countMarks({ marks }: CanvasMarks): string {
  const bySign = Map.groupBy(marks.values(), ({ sign }) => sign);
  return Array.from(bySign, ([sign, same]) => `${sign} ${same.length}`)
    .sort()
    .join(", ");
}
