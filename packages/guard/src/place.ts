import type * as Y from "yjs";
import type { DecodedStruct } from "./decodedUpdate.ts";

/** Any shared type of Yjs, whatever its events are like. */
export type SharedType = Y.Doc["share"] extends Map<string, infer Type> ? Type : never;

/** A shared type: one of the document, a root by its name, or one that the update makes. */
export type SharedParent = SharedType | string | DecodedStruct;

/** Where an item stands: in the sequence of a shared type, or under one of its keys. */
export interface Place {
  readonly parent: SharedParent;
  readonly parentSub: string | undefined;
}
