import * as Y from "yjs";

/** The key under which a note's element holds its word. No kind of board has it, so boards of all kinds keep it. */
const wordKey = "note";

/** Writes a word into a board's document, in an element of its own, as a client's operation would write. */
export function addNote(document: Y.Doc, word: string): void {
  elementsOf(document).set(idOf(word), new Y.Map([[wordKey, word]]));
}

/** Takes a word away again. */
export function removeNote(document: Y.Doc, word: string): void {
  elementsOf(document).delete(idOf(word));
}

/** The words that a board's document holds. */
export function readNotes(document: Y.Doc): Set<string> {
  const words = [...elementsOf(document).values()].map((element) =>
    element instanceof Y.Map ? element.get(wordKey) : undefined,
  );
  return new Set(words.filter((word) => typeof word === "string"));
}

/** The same in alphabetical order with spaces between them. */
export function notesOf(document: Y.Doc): string {
  return [...readNotes(document)].toSorted().join(" ");
}

function elementsOf(document: Y.Doc): Y.Map<unknown> {
  return document.getMap("elements");
}

/** Ids hold no spaces and slashes, and not a whole book. */
function idOf(word: string): string {
  return encodeURIComponent(word).replaceAll("%", ":").slice(0, 100);
}
