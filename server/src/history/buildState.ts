import { kindById } from "@throughline/kinds";
import { Board, migrate, readContent, type BoardContent } from "@throughline/model";
import * as Y from "yjs";
import type { StateSource } from "./historyWork.ts";

/** Builds a document in a state of the past. @throws Error when the bytes aren't Yjs updates. */
export function buildState({ base, updates }: StateSource): Y.Doc {
  const document = new Y.Doc();
  // One transaction: what must be done once per transaction is done once, not for a thousand moments.
  document.transact(() => {
    if (base !== undefined) Y.applyUpdateV2(document, base);
    for (const update of updates) Y.applyUpdateV2(document, update);
  });
  return document;
}

/** The board in a state of the past, in today's format. @throws Error when this program doesn't have its kind. */
export function readStateContent(kindId: string, source: StateSource): BoardContent {
  const kind = kindById(kindId);
  if (kind === undefined) throw new Error(`There is no kind of board called "${kindId}"`);
  const document = buildState(source);
  try {
    migrate(document, kind.schema);
    return readContent(new Board(document, kind.schema));
  } finally {
    document.destroy();
  }
}
