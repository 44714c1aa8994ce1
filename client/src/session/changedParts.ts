import * as Y from "yjs";

/**
 * The things that a transaction on a board's document changed, each by a name of its own: elements by their ids, what
 * belongs to the board itself (its title) by its key. For counting what waits for the server: never empty.
 */
export function changedParts({ doc, changed }: Y.Transaction): ReadonlySet<string> {
  const elements: unknown = doc.getMap("elements");
  const parts = new Set<string>();
  for (const [type, keys] of changed) {
    const id = elementOf(type, elements);
    if (id !== undefined) parts.add(id);
    else for (const key of keys) parts.add(type === elements ? String(key) : `board/${key}`);
  }
  return parts.size > 0 ? parts : new Set(["board"]);
}

/** The element in which a type lies; `undefined` for the list of elements and for what is no element's. */
function elementOf(type: { readonly _item: Y.Item | null }, elements: unknown): string | undefined {
  for (let item = type._item; item !== null;) {
    const { parent, parentSub }: Y.Item = item;
    if (parent === elements) return parentSub ?? undefined;
    item = parent instanceof Y.AbstractType ? parent._item : null;
  }
  return undefined;
}
