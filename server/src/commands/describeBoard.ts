import { searchText, type Kind } from "@throughline/kinds";
import type { BoardReader } from "@throughline/model";

/** What lists and search know of a board's content. */
export function describeBoard(kind: Kind, board: BoardReader) {
  return { title: board.title, searchText: searchText(kind, board), elementCount: board.size };
}
