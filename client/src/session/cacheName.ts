import { buildDocumentName } from "@throughline/api";

/** Under which name one person's copy of a board is kept in this browser; people who share a browser have a copy each. */
export function cacheNameOf(userId: string, boardId: string): string {
  return `throughline/${userId}/${buildDocumentName({ type: "board", board: boardId })}`;
}
