import { buildDocumentName, type DocumentName } from "@throughline/api";

/** Under which name one person's copy of a document is kept in this browser; people who share a browser have a copy each. */
export function documentCacheName(userId: string, name: DocumentName): string {
  return `throughline/${userId}/${buildDocumentName(name)}`;
}

/** The same for a board's content. */
export function cacheNameOf(userId: string, boardId: string): string {
  return documentCacheName(userId, { type: "board", board: boardId });
}
