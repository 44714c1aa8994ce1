import type { PaperName } from "@throughline/api";
import type { Rect } from "@throughline/scene";
import type { StateSource } from "../history/historyWork.ts";

/** A picture that was drawn. */
export interface Drawn {
  readonly bytes: Uint8Array;
  /** Scripts of which letters are missing on it, because no font here has them. */
  readonly missing: readonly string[];
}

/** A board of which something is to be drawn. Plain data: it travels to another thread. */
export interface PlanJob {
  /** Id of the kind of board. */
  readonly kind: string;
  readonly source: StateSource;
  /** The part of the board in which this area is seen, in board units; without it all of it. */
  readonly area?: Rect | undefined;
}

/** A picture of a board to be drawn. */
export interface RenderJob extends PlanJob {
  readonly format: "svg" | "png" | "pdf" | "thumbnail";
  readonly theme: "light" | "dark";
  /** The day that stands under the title, as people read it. Without it there is no heading; a thumbnail never has one. */
  readonly day?: string;
  /** A PDF in pages of this paper instead of one page as large as the board. */
  readonly pages?: PaperName | undefined;
}
