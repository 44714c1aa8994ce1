import { parseDocumentName, type DocumentName, type DocumentTypeName } from "@throughline/api";
import type { LiveType, LiveTypes } from "../collab/LiveType.ts";
import { board } from "./board.ts";
import { comments } from "./comments.ts";
import { control } from "./control.ts";
import type { DocumentServices, DocumentType, Sweep } from "./DocumentType.ts";
import { privateNotes } from "./privateNotes.ts";
import { sort } from "./sort.ts";

/** The only list of the types of documents: what is new gets a file beside it, a line here and its name in packages/api. */
const documentTypes: { readonly [Type in DocumentTypeName]: DocumentType<Type> } = {
  board,
  comments,
  control,
  private: privateNotes,
  sort,
};

/** All that the server has to know of a document's type. */
export function documentType(name: DocumentName): DocumentType {
  return documentTypes[name.type];
}

/** Whether the past of the document under a stored name is kept in moments. */
export function hasHistory(document: string): boolean {
  const name = parseDocumentName(document);
  return name !== undefined && documentType(name).hasHistory;
}

/** The root types whose keys are elements, in the document under a stored name. */
export function elementsOf(document: string): readonly string[] {
  const name = parseDocumentName(document);
  return name === undefined ? [] : documentType(name).elements;
}

/** What live editing has to know of each type. */
export function liveTypes(services: DocumentServices): LiveTypes {
  const bind = ({ rules, live }: DocumentType): LiveType => ({
    slice: (_name, stored) => services.boards.slice(stored, undefined),
    ...live?.(services),
    rules,
  });
  const types: { readonly [Type in DocumentTypeName]: LiveType } = {
    board: bind(board),
    comments: bind(comments),
    control: bind(control),
    private: bind(privateNotes),
    sort: bind(sort),
  };
  return (name) => types[name.type];
}

/** Starts all that looks after documents that aren't open. */
export function startSweeps(services: DocumentServices): readonly Sweep[] {
  return Object.values<DocumentType>(documentTypes).flatMap(({ sweep }) => sweep?.(services) ?? []);
}
