/** Who changed a document last, and when. */
export interface LastChange {
  readonly by: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Up to where a document is indexed. */
export interface IndexedChange extends LastChange {
  /** The number of the log's row up to which everything is in the live document. */
  readonly seq: number;
}
