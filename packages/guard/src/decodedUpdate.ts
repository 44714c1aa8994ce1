import type { GuardOffence } from "./guardVerdict.ts";
import type { ValueTypes } from "./valueTypes.ts";

/** Where one letter or value of a document was made: by whom, and as which of theirs. */
export interface DecodedId {
  readonly client: number;
  readonly clock: number;
}

/** What an item holds, as far as the guard has to know. */
export type DecodedContent = "deleted" | "value" | "text" | "format" | "embed" | "map" | "list" | "letters";

/** One part of an update, as its bytes say. */
export interface DecodedStruct {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  /** `gc`: once was something, its place is forgotten. `skip`: a gap that is told of. */
  readonly kind: "item" | "gc" | "skip";
  readonly content: DecodedContent | undefined;
  /** The types of its values; 0 where it has none. */
  readonly types: ValueTypes;
  /** Where its content begins in the bytes. */
  readonly at: number;
  readonly origin: DecodedId | undefined;
  readonly rightOrigin: DecodedId | undefined;
  /** The name of a root type, or the item that holds the parent type. Only given when there is neither origin. */
  readonly parent: string | DecodedId | undefined;
  readonly parentSub: string | undefined;
  /** Where its bytes begin in the update, and where they end. */
  readonly from: number;
  readonly to: number;
}

/** The parts of one client id, each beginning where the one before ends. */
export interface DecodedSection {
  readonly client: number;
  /** Clock at which the first part begins. */
  readonly start: number;
  /** Clock after the last part that isn't a gap. */
  readonly end: number;
  readonly structs: readonly DecodedStruct[];
}

/** A range of letters or values that an update deletes. */
export interface DecodedRange {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/** An update read by {@link decodeForGuard}. */
export interface DecodedUpdate {
  readonly bytes: Uint8Array;
  /** One section for each client id. */
  readonly sections: readonly DecodedSection[];
  /** Ascending for each client id, without overlaps. */
  readonly deletes: readonly DecodedRange[];
  /** Found while reading; the rest of the update wasn't read. */
  readonly offence: GuardOffence | undefined;
}
