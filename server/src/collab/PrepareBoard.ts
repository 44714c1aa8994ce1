import type * as Y from "yjs";

/**
 * Says what has to change in a board's document before anyone is let in: nothing, or a write that
 * is then stored like any other. Given the loaded document, which it must only read. May throw a
 * CloseError to let nobody in.
 */
export type PrepareBoard = (board: string, document: Y.Doc) => Promise<((copy: Y.Doc) => void) | undefined>;
