import type { BoardContent } from "@throughline/model";

/** An element as the server gives it. */
export type StoredElement = Readonly<Record<string, unknown>> & { readonly id: string };

/** Gives an element its type: every stored one has an id. */
function isStored(element: Readonly<Record<string, unknown>>): element is StoredElement {
  return typeof element.id === "string";
}

/** All elements of a board. */
export function storedElements(content: BoardContent): StoredElement[] {
  return content.elements.filter(isStored);
}

/** The element one of whose texts is exactly this. Throws when several have it: a test then means neither. */
export function elementWithText(content: BoardContent, text: string): StoredElement | undefined {
  const found = storedElements(content).filter(
    ({ id, type, ...fields }) => id !== text && type !== text && Object.values(fields).includes(text),
  );
  if (found.length > 1) throw new Error(`${found.length} elements say “${text}”`);
  return found[0];
}
