import * as Y from "yjs";

/** What a write did: its result, and the update that it made if it changed anything. */
export interface CopyOutcome<Result> {
  readonly result: Result;
  readonly update?: Uint8Array;
}

/**
 * Runs a write on a copy of a live document, so that its update can be stored before anyone sees it.
 * `clientId` is the Yjs client that the write counts as; nobody else may use it. When `write` throws,
 * so does this, and nothing has happened. The copy is destroyed afterwards.
 */
export function runOnCopy<Result>(
  live: Y.Doc,
  clientId: number,
  write: (document: Y.Doc) => Result,
): CopyOutcome<Result> {
  const copy = new Y.Doc();
  try {
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(live));
    copy.clientID = clientId;
    const updates: Uint8Array[] = [];
    copy.on("update", (update: Uint8Array) => updates.push(update));
    const result = write(copy);
    return updates.length === 0 ? { result } : { result, update: Y.mergeUpdates(updates) };
  } finally {
    copy.destroy();
  }
}

/** A Yjs client id that nobody uses. */
export function createClientId(): number {
  const document = new Y.Doc();
  document.destroy();
  return document.clientID;
}
