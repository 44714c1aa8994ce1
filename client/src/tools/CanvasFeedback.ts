import type { DropTarget } from "@throughline/kinds";
import type { Rect } from "@throughline/scene";
import { ValueStore } from "../session/ValueStore.ts";

/** What a running tool shows on the canvas: nothing of it is stored, and only the drag is seen by others. */
export interface CanvasFeedback {
  /** Key of the scene item under the pointer. */
  readonly hover: string | undefined;
  /** Key of the "+" that a tap has brought up; the next tap uses it. */
  readonly armed: string | undefined;
  /** Board units. */
  readonly marquee: Rect | undefined;
  readonly drag: { readonly ids: readonly string[]; readonly dx: number; readonly dy: number } | undefined;
  readonly drop: DropTarget | undefined;
  /** CSS cursor. */
  readonly cursor: string;
}

const idle: CanvasFeedback = {
  hover: undefined,
  armed: undefined,
  marquee: undefined,
  drag: undefined,
  drop: undefined,
  cursor: "default",
};

/** The feedback of one canvas: tools write it, the painter and the cursor follow it. */
export class FeedbackStore extends ValueStore<CanvasFeedback> {
  constructor() {
    super(idle);
  }

  show(change: Partial<CanvasFeedback>): void {
    const now = this.get();
    const next = { ...now, ...change };
    const keys = Object.keys(change) as (keyof CanvasFeedback)[];
    if (keys.some((key) => now[key] !== next[key])) this.set(next);
  }

  /** Takes away what belongs to a running gesture. */
  clear(): void {
    this.show({ marquee: undefined, drag: undefined, drop: undefined });
  }
}
