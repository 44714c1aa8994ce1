import type { DocumentName, DocumentTypeName } from "@throughline/api";
import type { GuardRules } from "@throughline/guard";
import type * as Y from "yjs";
import type { StoredDocument } from "../store/UpdateLog.ts";
import type { IndexedChange } from "./IndexedChange.ts";
import type { LoadedFacts } from "./LoadedFacts.ts";
import type { Slices } from "./Slices.ts";

/** What live editing has to know of a type of document. What is given a live document must only read it. */
export interface LiveType<Type extends DocumentTypeName = DocumentTypeName> {
  /** What people may write into this document. */
  rules(document: Y.Doc): GuardRules;
  /**
   * Says what has to change in a document that was just loaded before anyone is let in: nothing, or a write that is then
   * stored like any other. May throw a CloseError to let nobody in.
   */
  prepare?(name: DocumentName<Type>, document: Y.Doc, facts: LoadedFacts): Promise<((copy: Y.Doc) => void) | undefined>;
  /** Stores what lists and search need to know of its content. Called again after a rejection, a few times. */
  index?(name: DocumentName<Type>, document: Y.Doc, change: IndexedChange): Promise<void>;
  /** Keeps its state as a revision if it is time for one; what `index` stores is up to date. */
  keepRevision?(name: DocumentName<Type>, document: Y.Doc): Promise<void>;
  /** Takes a large stored one apart; resolves with undefined where it can't be. */
  slice?(name: DocumentName<Type>, stored: StoredDocument): Promise<Slices | undefined>;
}

/** Says of each document what its type is to live editing. */
export type LiveTypes = (name: DocumentName) => LiveType;
