import type { ClientOwners } from "@throughline/model/guard";
import type * as Y from "yjs";

/** What is known of a loaded document besides what it holds. */
export interface LoadedFacts {
  /** Who has written what. */
  readonly owners: ClientOwners;
  /** Its elements are known to need no repair. */
  readonly isWhole: boolean;
}

/**
 * Says what has to change in a board's document before anyone is let in: nothing, or a write that
 * is then stored like any other. Given the loaded document, which it must only read. May throw a
 * CloseError to let nobody in.
 */
export type PrepareBoard = (
  board: string,
  document: Y.Doc,
  facts: LoadedFacts,
) => Promise<((copy: Y.Doc) => void) | undefined>;
