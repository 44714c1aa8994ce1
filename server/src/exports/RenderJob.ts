/** A picture of a board to be drawn. Plain data: it travels to another thread. */
export interface RenderJob {
  /** Id of the kind of board. */
  readonly kind: string;
  /** The document's state, encoding v2. */
  readonly state: Uint8Array;
  readonly format: "svg" | "png" | "pdf" | "thumbnail";
  readonly theme: "light" | "dark";
}
