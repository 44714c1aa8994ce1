/** How many rows of the log, of how many bytes, lie above a document's snapshot. */
export interface Growth {
  readonly rows: number;
  readonly bytes: number;
}

/**
 * Is told how the logs of live documents grow, so that they can be folded in the background. Cheap to call: nothing
 * happens in the calls themselves, and none of them throws.
 */
export interface GrowthListener {
  /** A document was loaded; so much lay above its snapshot. */
  loaded(document: string, growth: Growth): void;
  /** One row of so many bytes was added, by this server or another. */
  grew(document: string, bytes: number): void;
  /** A document was unloaded. */
  unloaded(document: string): void;
}
