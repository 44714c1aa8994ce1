/** A stored document in pieces, made off the event loop. */
export interface Slices {
  /** Updates, encoding v2, to be applied one after the other; none takes long. */
  readonly slices: readonly Uint8Array[];
  /** All of it in one piece (encoding v1), for those who come. */
  readonly state: Uint8Array;
  /** Rows that can't be applied and aren't in them. */
  readonly broken: readonly { readonly seq: number; readonly reason: string }[];
  /** It is a board of today's format that keeps all its rules: nothing has to be prepared. */
  readonly isWhole: boolean;
}
