import type { CloseReason, DocumentName } from "@throughline/api";
import type { FixedRule } from "@throughline/guard";

/** Someone who is connected: a person, a guest or an API key. */
export interface Principal {
  /** Unique among all principals; presence and the update log know them by it. */
  readonly id: string;
  /** Shown to the others. */
  readonly name: string;
  /** Ids of guests that the same browser was before, as it still proves: what they wrote is this principal's, too. */
  readonly aliases?: readonly string[];
  /** It is an API key, which works for many people at once. */
  readonly isProgram?: boolean;
  /** They came by a link and have no account: their name is what they typed. */
  readonly isGuest?: boolean;
  /** CSS colour of cursor and selection; clients choose one from the id when there is none. */
  readonly colour?: string;
}

/** What a principal may do with one document. Writing without reading counts as nothing. */
export interface Access {
  readonly read: boolean;
  readonly write: boolean;
  /** What they may not change though they may write: they only arrange the board. */
  readonly fixed?: FixedRule;
  /** Why it may not be read, where that isn't `no-access`. */
  readonly reason?: CloseReason;
}

/** Answers the two questions that are asked before someone gets near a document. */
export interface Gate {
  /**
   * Who holds this token (a session token, a guest's or an API key; empty when none was sent).
   * The request is the WebSocket handshake; its cookie was removed unless the page is our own.
   * Undefined: nobody we know.
   */
  resolvePrincipal(token: string, request: Request): Promise<Principal | undefined>;
  /** What this principal may do with this document, now. Unknown and binned boards give neither. */
  authorize(principal: Principal, document: DocumentName): Promise<Access>;
}
