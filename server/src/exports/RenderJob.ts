import type { PaperName } from "@throughline/api";
import type { StateSource } from "../history/historyWork.ts";

/** A picture that was drawn. */
export interface Drawn {
  readonly bytes: Uint8Array;
  /** Scripts of which letters are missing on it, because no font here has them. */
  readonly missing: readonly string[];
}

/** A picture of a board to be drawn. Plain data: it travels to another thread. */
export interface RenderJob {
  /** Id of the kind of board. */
  readonly kind: string;
  readonly source: StateSource;
  readonly format: "svg" | "png" | "pdf" | "thumbnail";
  readonly theme: "light" | "dark";
  /** The day that stands under the title, as people read it. Without it there is no heading; a thumbnail never has one. */
  readonly day?: string;
  /** A PDF in pages of this paper instead of one page as large as the board. */
  readonly pages?: PaperName | undefined;
}
