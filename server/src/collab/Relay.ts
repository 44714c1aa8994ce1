/** Tells other servers what this one has written to the log, where there are several. */
export interface Relay {
  /** An update of a document is on disk under this number. Never throws and never waits. */
  published(document: string, seq: number, update: Uint8Array): void;
}

/** For one server alone. */
export const noRelay: Relay = { published() {} };
