import {
  Board,
  compareContents,
  createOrigin,
  readContent,
  repair,
  replaceContent,
  restoreElements,
  type BoardContent,
  type Origin,
  type RestoredElements,
} from "@throughline/model";
import * as Y from "yjs";
import { buildState } from "./buildState.ts";
import type { HistoryWork } from "./historyWork.ts";
import { readStateContent, requireKind } from "./readStateContent.ts";

/**
 * Makes the change that turns a board's present, or some elements of it, into what they were in a past state. The
 * present must have today's format.
 */
export function restoreState(input: HistoryWork["restore"]["input"]): HistoryWork["restore"]["result"] {
  const { kind, past, present, elements, clientId, by } = input;
  const content = readStateContent(kind, past);
  const document = buildState(present);
  try {
    const before = Y.encodeStateAsUpdateV2(document);
    document.clientID = clientId;
    const updates: Uint8Array[] = [];
    document.on("update", (update: Uint8Array) => updates.push(update));
    const board = new Board(document, requireKind(kind).schema);
    const origin = createOrigin("restore", by);
    const restored =
      elements === undefined ? restoreAll(board, content, origin) : restoreElements(board, content, elements, origin);
    return { before, update: updates.length === 0 ? undefined : Y.mergeUpdates(updates), ...restored };
  } finally {
    document.destroy();
  }
}

function restoreAll(board: Board, content: BoardContent, origin: Origin): RestoredElements {
  const before = readContent(board);
  board.transact(origin, () => {
    replaceContent(board, content, origin);
    repair(board);
  });
  const { added, changed, moved, removed } = compareContents(before, readContent(board));
  const ids = (changes: readonly { readonly id: string }[]) => changes.map(({ id }) => id).toSorted();
  return { restored: ids([...added, ...changed, ...moved]), removed: ids(removed), unplaced: [] };
}
