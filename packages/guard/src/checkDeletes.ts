import * as Y from "yjs";
import type { DecodedRange, DecodedUpdate } from "./decodedUpdate.ts";
import type { GuardOffence } from "./guardVerdict.ts";
import type { UpdateClocks } from "./UpdateClocks.ts";

/** What an update's deletions are to a document: all done before, something new, or some of what isn't there. */
export type DeletesResult = "known" | "news" | "missing" | GuardOffence;

/** How many ranges are looked at between two pauses: about a millisecond's. */
const rangesPerStep = 200;

/**
 * Looks at the deletions of an update, each once, with a binary search and the parts that it covers. `visit` gets
 * those that are new to the document and may have something against one.
 */
export function* checkDeletes(
  document: Y.Doc,
  { deletes }: DecodedUpdate,
  clocks: UpdateClocks,
  visit: (range: DecodedRange) => GuardOffence | undefined,
): Generator<void, DeletesResult, void> {
  let result: DeletesResult = "known";
  let looked = 0;
  for (const range of deletes) {
    looked += 1;
    if (looked % rangesPerStep === 0) yield;
    if (range.clock + range.length > clocks.reached(range.client)) return "missing";
    if (isDeleted(document, range)) continue;
    result = "news";
    const offence = visit(range);
    if (offence !== undefined) return offence;
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
