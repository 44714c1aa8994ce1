import * as Y from "yjs";
import { applyPlainly } from "./applyRows.ts";
import type { StateSource } from "./historyWork.ts";
import { unpackRows } from "./packRows.ts";

/**
 * Builds a document in a state of the past. Rows that can't be applied are left out, as when it is loaded.
 * @throws Error when the other bytes aren't Yjs updates.
 */
export function buildState({ base, updates, rows }: StateSource): Y.Doc {
  const document = new Y.Doc();
  // One transaction: what must be done once per transaction is done once, not for a thousand moments.
  document.transact(() => {
    if (base !== undefined) Y.applyUpdateV2(document, base);
    for (const update of updates) Y.applyUpdateV2(document, update);
  });
  if (rows !== undefined) applyPlainly(document, unpackRows(rows));
  return document;
}
