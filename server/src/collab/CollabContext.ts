import type { DocumentName } from "@throughline/api";
import type { FixedRule } from "@throughline/guard";
import type { Principal } from "./Gate.ts";

/** What is known about a connection to one document after it was let in. */
export interface CollabContext {
  readonly principal: Principal;
  readonly name: DocumentName;
  /** What the principal may not change of the document; others may change everything that they may write. */
  readonly fixed?: FixedRule;
  /** When a change was written that was read from the log; milliseconds since 1970, not set for one made now. */
  readonly writtenAt?: number;
}
