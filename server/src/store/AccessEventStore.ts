/** Word from one server to the others that somebody's access ended. */
export interface AccessEvent {
  /** Ascends in the order in which events become visible, so that a reader who asks for later ones misses none. */
  readonly seq: number;
  readonly at: number;
  /** What ended, in JSON; the meaning is the sender's and the reader's. */
  readonly event: string;
}

/** Ended access, for servers that miss the message about it: polled, and pruned after a while. */
export interface AccessEventStore {
  /** Writes an event; resolves with its number when it would survive a power cut. */
  append(event: string, at: number): Promise<number>;
  /** The events after a number, in order. */
  readAfter(seq: number): Promise<AccessEvent[]>;
  /** The newest number; 0 when there is none. */
  head(): Promise<number>;
  /** Drops events from before a time (milliseconds since 1970), but never the newest. */
  prune(before: number): Promise<void>;
}
