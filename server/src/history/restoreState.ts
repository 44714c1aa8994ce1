import {
  Board,
  compareContents,
  createOrigin,
  readContent,
  repair,
  replaceContent,
  restoreElements,
  versionState,
  type BoardContent,
  type Origin,
  type RestoredElements,
} from "@throughline/model";
import * as Y from "yjs";
import { buildState } from "./buildState.ts";
import type { HistoryWork } from "./historyWork.ts";
import { readStateContent, requireKind } from "./readStateContent.ts";

/**
 * Makes the change that turns a board's present, or some elements of it, into what they were in a past state. For some
 * elements the present must have today's format.
 */
export function restoreState(input: HistoryWork["restore"]["input"]): HistoryWork["restore"]["result"] {
  const { kind, past, present, elements, title, clientId, by } = input;
  const content = readStateContent(kind, past);
  const document = buildState(present);
  try {
    const before = Y.encodeStateAsUpdateV2(document);
    document.clientID = clientId;
    const updates: Uint8Array[] = [];
    document.on("update", (update: Uint8Array) => updates.push(update));
    const board = new Board(document, requireKind(kind).schema);
    const origin = createOrigin("restore", by);
    const called = board.title;
    if (title && content.title !== "") board.transact(origin, (writer) => writer.setMeta("title", content.title));
    const restored =
      elements === undefined ? restoreAll(board, content, origin) : restoreElements(board, content, elements, origin);
    const update = updates.length === 0 ? undefined : Y.mergeUpdates(updates);
    return { before, update, ...restored, title: board.title !== called };
  } finally {
    document.destroy();
  }
}

/** What this program can't read becomes an empty board of its own format: it will be what it was in a past that can be read. */
function beginAnew(board: Board): void {
  const { doc, schema } = board;
  if (versionState(doc, schema) === "current") return;
  doc.getMap("elements").clear();
  doc.getMap("meta").set("kind", schema.kind);
  doc.getMap("meta").set("version", schema.version);
}

function restoreAll(board: Board, content: BoardContent, origin: Origin): RestoredElements {
  const before = readContent(board);
  board.transact(origin, () => beginAnew(board));
  board.transact(origin, () => {
    replaceContent(board, content, origin);
    repair(board);
  });
  const { added, changed, moved, removed } = compareContents(before, readContent(board));
  const ids = (changes: readonly { readonly id: string }[]) => changes.map(({ id }) => id).toSorted();
  return { restored: ids([...added, ...changed, ...moved]), removed: ids(removed), unplaced: [] };
}
