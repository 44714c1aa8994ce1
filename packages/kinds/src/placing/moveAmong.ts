import type { OperationCall } from "@throughline/model";
import type { MenuEntry } from "../contract/menu.ts";
import { standsThere } from "./siblings.ts";
import { say } from "./words/say.ts";

/** An element as a menu names it. */
export interface NamedSibling {
  readonly id: string;
  readonly name: string;
}

/** What the places are called: before one of the others, by its name; after all. */
export interface MoveWords {
  readonly before: (name: string) => string;
  readonly end: string;
}

/**
 * The twin of dragging elements along a row of siblings: before each of the others, or to the end. Where they stand now
 * is left out. What is moved need not be among the siblings (a step that goes to another stage).
 */
export function moveAmong(
  siblings: readonly NamedSibling[],
  ids: readonly string[],
  words: MoveWords,
  callOf: (anchor: { readonly before?: string }) => OperationCall,
): MenuEntry[] {
  const moved = new Set(ids);
  const all = siblings.map(({ id }) => id);
  const inOrder = all.filter((id) => moved.has(id));
  const isHere = (before?: string) => inOrder.length === moved.size && standsThere(all, inOrder, before);
  const entries = siblings
    .filter(({ id }) => !moved.has(id) && !isHere(id))
    .map(({ id, name }): MenuEntry => ({
      id: `before-${id}`,
      label: words.before(name),
      call: callOf({ before: id }),
    }));
  return isHere() ? entries : [...entries, { id: "end", label: words.end, call: callOf({}) }];
}

/** "Move to…" with these places; nothing where there are none. */
export function moveToEntry(entries: readonly MenuEntry[]): MenuEntry[] {
  return entries.length > 0 ? [{ id: "move-to", label: say.moveTo, entries }] : [];
}

/** "Move to…" among siblings, by an operation that takes `ids` and before which of the others they go. */
export function moveAmongEntry(
  siblings: readonly NamedSibling[],
  ids: readonly string[],
  words: MoveWords,
  name: string,
): MenuEntry[] {
  return moveToEntry(moveAmong(siblings, ids, words, (anchor) => ({ name, args: { ids, ...anchor } })));
}
