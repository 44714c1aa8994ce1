import { equalityDeep } from "lib0/function";
import type { BoardContent } from "./boardContent.ts";
import { findStayed } from "./findStayed.ts";

/** An element that differs between two contents. */
export interface ElementChange {
  readonly id: string;
  /** As in the later content; as in the earlier one when it was removed. */
  readonly type: string;
}

/** What differs between an earlier and a later content of one board. Every element is in at most one list. */
export interface ContentChanges {
  /** Null when both have the same title. */
  readonly title: { readonly from: string; readonly to: string } | null;
  readonly added: readonly ElementChange[];
  readonly removed: readonly ElementChange[];
  /** With the names of the fields that differ; `place` or `at` among them when it was moved as well. */
  readonly changed: readonly (ElementChange & { readonly fields: readonly string[] })[];
  /** Says the same as before and stands elsewhere, or elsewhere among its siblings. */
  readonly moved: readonly ElementChange[];
}

type PlainElement = BoardContent["elements"][number];

/**
 * Compares two contents of a board by the elements' ids, for history on screen and over HTTP. Both should be of the same
 * version. Lists are in the order of the later content, `removed` in that of the earlier one. Swapping the two
 * swaps `added` and `removed` and leaves the members of the other lists.
 */
export function compareContents(before: BoardContent, after: BoardContent): ContentChanges {
  const earlier = new Map(before.elements.map((element) => [element.id, element]));
  const added: ElementChange[] = [];
  const changed: (ElementChange & { readonly fields: readonly string[] })[] = [];
  const moved: ElementChange[] = [];
  const stayed = findStayed(before.elements, after.elements);
  for (const element of after.elements) {
    const change = { id: String(element.id), type: String(element.type) };
    const then = earlier.get(element.id);
    earlier.delete(element.id);
    if (then === undefined) {
      added.push(change);
      continue;
    }
    const fields = differingFields(then, element).filter((field) => field !== "place" || !stayed.has(change.id));
    if (fields.length === 0) continue;
    if (fields.every((field) => isMove(field, then[field], element[field]))) moved.push(change);
    else changed.push({ ...change, fields });
  }
  const removed = Array.from(earlier.values(), ({ id, type }) => ({ id: String(id), type: String(type) }));
  const title = before.title === after.title ? null : { from: before.title, to: after.title };
  return { title, added, removed, changed, moved };
}

function differingFields(before: PlainElement, after: PlainElement): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Array.from(keys).filter((key) => !equalityDeep(before[key], after[key]));
}

/** Another place is a move; so is another position on a free canvas (`[x, y, width, height]`) of the same size. */
function isMove(field: string, before: unknown, after: unknown): boolean {
  if (field === "place") return true;
  if (field !== "at" || !Array.isArray(before) || !Array.isArray(after)) return false;
  return equalityDeep(before.slice(2), after.slice(2));
}
