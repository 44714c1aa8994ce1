import type { Touched } from "./Touched.ts";

/** Why the guard refuses an update. For logs, metrics and tests; people are only told that it was refused. */
export type GuardRefusal =
  /** It writes under a client id that belongs to somebody else. */
  | "forged-client"
  /** It names a root type that such documents don't have. */
  | "unknown-root"
  /** A keyed entry where only a sequence may be, or the other way round. */
  | "wrong-shape"
  /** It writes or takes away what only the server may: what a board is, and in which format. */
  | "server-only"
  /** It writes under a key that such a map doesn't have. */
  | "unknown-key"
  /** Under a known key something else than is stored there: a list for a text, a shared map for a number. */
  | "wrong-type"
  /** The parent is there and is no shared type. */
  | "not-a-type"
  /** It refers to itself, to what comes later, in a circle, or to two places at once, or contradicts what is known. */
  | "contradiction"
  /** A value or shared types are nested deeper than `maxDepth`. */
  | "too-deep"
  /** A key that means something to JavaScript's objects. */
  | "prototype-key"
  /** A subdocument, a type of the XML family, or a value that JSON can't hold. */
  | "foreign-content"
  /** More parts, values, ranges or new ids than a person makes. */
  | "too-many"
  /** It words, makes or deletes what its author may only move. */
  | "fixed"
  /** Few bytes that would keep everybody's device busy. */
  | "too-costly";

/** Something in an update that is refused whatever the document holds. */
export interface GuardOffence {
  readonly reason: GuardRefusal;
  /** For the log: kinds, numbers and ids, never content. */
  readonly detail: string;
}

/** What is to be done with an update. */
export type GuardVerdict =
  /** The document has all of it: acknowledge, store nothing. */
  | { readonly verdict: "known" }
  | {
      readonly verdict: "accept";
      /** Ids that nobody has claimed; to be claimed for the author before the update is stored. */
      readonly newClients: readonly number[];
      /**
       * It also holds what the document has. Store and apply only the difference (`Y.diffUpdate`): no two stored
       * updates may hold different versions of one range, and of known parts Yjs keeps those waiting whose
       * neighbours it doesn't know, true or not.
       */
      readonly overlaps: boolean;
      /** Which elements it touches, of the roots that were asked for. */
      readonly touched: Touched;
    }
  /** It needs something that the document hasn't got yet. It may come, or be sent again with all before it. */
  | { readonly verdict: "incomplete" }
  | ({ readonly verdict: "refuse" } & GuardOffence);
