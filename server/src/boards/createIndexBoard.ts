import { kindById } from "@throughline/kinds";
import type * as Y from "yjs";
import type { IndexedChange } from "../collab/IndexedChange.ts";
import type { BoardStore } from "../store/BoardStore.ts";
import { describeDocument, type BoardDescription } from "../content/describeBoard.ts";
import { contentName } from "../content/openBoard.ts";

/** Boards of more elements are described elsewhere: these take some ten ms, in which nobody's edits get on. */
export const mostDescribedHere = 1_000;

/** Describes a board as its log has it, off the event loop. */
export type DescribeElsewhere = (document: string, kind: string) => Promise<BoardDescription>;

/**
 * Makes the function that keeps boards' rows true to their documents: title, search text, number of
 * elements, who changed it and when. A board that is gone, or of a kind this program doesn't know,
 * is left alone; so is the title of a document that has none.
 */
export function createIndexBoard(
  boards: Pick<BoardStore, "find" | "updateIndex">,
  describeElsewhere: DescribeElsewhere,
): (id: string, document: Y.Doc, change: IndexedChange) => Promise<void> {
  return async (id, document, change) => {
    const row = await boards.find(id);
    const kind = row === undefined ? undefined : kindById(row.kind);
    if (row === undefined || kind === undefined) return;
    const isLarge = document.getMap("elements").size > mostDescribedHere;
    const { title, searchText, elementCount } = isLarge
      ? await describeElsewhere(contentName(id), kind.id)
      : describeDocument(document, kind);
    await boards.updateIndex(id, {
      title: title.trim() === "" ? row.title : title,
      searchText,
      elementCount,
      updatedAt: change.at,
      updatedBy: change.by,
      indexedSeq: change.seq,
    });
  };
}
