import type * as Y from "yjs";

/**
 * Tells nobody of a document's updates until the function that it gives is called: without listeners Yjs doesn't write
 * down what changed, which for a large board takes half as long as reading it. For a document that is read whole and that
 * nobody writes to meanwhile.
 */
export function muteUpdates(doc: Y.Doc): () => void {
  const listeners = doc._observers.get("update");
  doc._observers.delete("update");
  return () => {
    const since = doc._observers.get("update") ?? [];
    if (listeners) doc._observers.set("update", new Set([...listeners, ...since]));
  };
}
