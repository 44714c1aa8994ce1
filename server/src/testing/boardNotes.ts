import type * as Y from "yjs";

/** Writes a word into a board's document, under a key of its own, as a client's operation would write. */
export function addNote(document: Y.Doc, word: string): void {
  document.getMap("meta").set(word, true);
}

/** The words that a board's document holds, in alphabetical order with spaces between them. */
export function notesOf(document: Y.Doc): string {
  return [...document.getMap("meta").keys()].toSorted().join(" ");
}
