import type * as Y from "yjs";

/**
 * Keeps what listens on a live document from standing in each other's way: each is called, and what one throws goes to
 * `failed`. Yjs ends at the first that throws, leaves its transaction open, and never tells anybody of a change again:
 * one slip in a listener would silence the board for everybody until it is loaded anew.
 * What observes a single type isn't concerned; Yjs calls all of those.
 */
export function isolateListeners(document: Y.Doc, failed: (error: unknown, event: string) => void): void {
  document.emit = (name, args) => {
    // A copy, as Yjs takes: who comes while others are told isn't told.
    const listeners: readonly ((...args: readonly unknown[]) => void)[] = [...(document._observers.get(name) ?? [])];
    for (const listener of listeners) {
      try {
        listener(...args);
      } catch (error) {
        failed(error, name);
      }
    }
  };
}
