import { expect, it } from "vitest";
import * as Y from "yjs";
import { maxMerged } from "./limits.ts";
import { MergeSize } from "./MergeSize.ts";

/** A value under each of so many client ids. */
function updateBy(clients: number): Uint8Array {
  return Y.mergeUpdates(
    Array.from({ length: clients }, (_, n) => {
      const doc = new Y.Doc();
      doc.clientID = n + 1;
      doc.getMap("meta").set("title", "T");
      return Y.encodeStateAsUpdate(doc);
    }),
  );
}

const isAllowed = (updates: readonly Uint8Array[]) => {
  const size = new MergeSize();
  for (const update of updates) size.add(update);
  return size.isAllowed;
};

it("lets many updates by one be merged, and few by many not, nor what can't be read", () => {
  const byOne = updateBy(1);
  expect(isAllowed(Array.from({ length: maxMerged.updates }, () => byOne))).toBe(true);
  expect(isAllowed(Array.from({ length: maxMerged.updates + 1 }, () => byOne))).toBe(false);
  expect(isAllowed([byOne, updateBy(maxMerged.clients - 1)])).toBe(true);
  expect(isAllowed([byOne, updateBy(maxMerged.clients)])).toBe(false);
  expect(isAllowed([byOne, new Uint8Array()])).toBe(false);
});
