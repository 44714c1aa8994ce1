import type * as Y from "yjs";
import { muteUpdates } from "../storage/muteUpdates.ts";

/**
 * Runs `read`, which puts an update into an empty document that nobody writes to yet, and tells the update's listeners of
 * it as it came: nothing is written down anew for them. Throws what `read` throws.
 */
export function fillDocument(doc: Y.Doc, update: Uint8Array, read: () => void): void {
  const transactions: Y.Transaction[] = [];
  const note = (transaction: Y.Transaction) => void transactions.push(transaction);
  const unmute = muteUpdates(doc);
  doc.on("afterTransaction", note);
  try {
    read();
  } finally {
    doc.off("afterTransaction", note);
    unmute();
  }
  const [first] = transactions;
  if (first) doc.emit("update", [update, first.origin, doc, first]);
}

/** Whether a document holds nothing, not even what was deleted or what waits for other parts. */
export function isEmptyDocument({ store }: Y.Doc): boolean {
  return store.clients.size === 0 && store.pendingStructs === null;
}
