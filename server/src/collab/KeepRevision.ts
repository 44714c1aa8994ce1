import type * as Y from "yjs";

/**
 * Keeps a board's state as a revision if it is time for one. Given the live document, which it must only read; the
 * board's row is up to date with it.
 */
export type KeepRevision = (board: string, document: Y.Doc) => Promise<void>;
