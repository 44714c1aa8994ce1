/**
 * Carries messages between the servers of one installation. Nothing that matters may hang on it: it may lose, double
 * and reorder messages, because the log in the database is the truth and fills every gap.
 */
export interface Bus {
  /** Whether messages go through, as far as this end of it knows. */
  readonly isUp: boolean;
  /** Sends to every server, this one included. Never waits and never throws; what can't be sent at once is dropped. */
  send(message: Uint8Array): void;
  /** Says who gets the messages; the bytes are the listener's to keep. */
  onMessage(listener: (message: Uint8Array) => void): void;
  /** Says who is told when `isUp` has changed. */
  onChange(listener: (isUp: boolean) => void): void;
  /** Ends it; nothing arrives afterwards. */
  close(): Promise<void>;
}
