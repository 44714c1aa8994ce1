import * as Y from "yjs";

/**
 * Tells whether a decoded update holds anything that the document doesn't have yet: a struct beyond
 * its clocks, or a deletion of something that still lives. Reconnects send much that is known; it is
 * acknowledged without a row in the log.
 * Costs no more than the update is long, times a binary search; never a pass over the document.
 */
export function containsNews(document: Y.Doc, update: ReturnType<typeof Y.decodeUpdate>): boolean {
  // An update that waits for missing ones may become whole by anything, even by something known.
  if (document.store.pendingStructs !== null || document.store.pendingDs !== null) return true;
  for (const struct of update.structs) {
    if (struct.id.clock + struct.length > Y.getState(document.store, struct.id.client)) return true;
  }
  for (const [client, ranges] of update.ds.clients) {
    for (const range of ranges) {
      if (!isDeleted(document, client, range.clock, range.len)) return true;
    }
  }
  return false;
}

function isDeleted(document: Y.Doc, client: number, clock: number, length: number): boolean {
  const structs = document.store.clients.get(client);
  const end = clock + length;
  if (structs === undefined || end > Y.getState(document.store, client)) return false;
  let index = Y.findIndexSS(structs, clock);
  for (let struct = structs[index]; struct !== undefined && struct.id.clock < end; struct = structs[++index]) {
    if (!struct.deleted) return false;
  }
  return true;
}
