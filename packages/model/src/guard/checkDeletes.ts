import * as Y from "yjs";
import type { DecodedRange, DecodedUpdate } from "./decodedUpdate.ts";
import type { UpdateClocks } from "./UpdateClocks.ts";

/** What an update's deletions are to a document: all done before, something new, or some of what isn't there. */
export type DeletesResult = "known" | "news" | "missing";

/** Looks at the deletions of an update, each once, with a binary search and the parts that it covers. */
export function checkDeletes(document: Y.Doc, { deletes }: DecodedUpdate, clocks: UpdateClocks): DeletesResult {
  let result: DeletesResult = "known";
  for (const range of deletes) {
    const end = range.clock + range.length;
    if (end > clocks.reached(range.client)) return "missing";
    if (result === "known" && !isDeleted(document, range)) result = "news";
  }
  return result;
}

function isDeleted(document: Y.Doc, { client, clock, length }: DecodedRange): boolean {
  const structs = document.store.clients.get(client);
  const end = clock + length;
  if (structs === undefined || end > Y.getState(document.store, client)) return false;
  let index = Y.findIndexSS(structs, clock);
  for (let struct = structs[index]; struct !== undefined && struct.id.clock < end; struct = structs[++index]) {
    if (!struct.deleted) return false;
  }
  return true;
}
