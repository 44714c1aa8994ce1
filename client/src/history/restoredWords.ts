import type { BoardReader } from "@throughline/model";
import { nameOfElement } from "../session/doingWords.ts";

/** What a restore says that it did. */
interface Restored {
  readonly elements: readonly string[];
  readonly removed: readonly string[];
  readonly unplaced: readonly string[];
}

const mostNamed = 2;

/** What was brought back, in a sentence: with what came along because the rest stands in it, and what has no place. */
export function restoredWords(restored: Restored, asked: readonly string[] | undefined, was: BoardReader): string {
  if (asked === undefined) return "Restored. What was there before is kept in the history.";
  const { elements, removed, unplaced } = restored;
  const along = elements.filter((id) => !asked.includes(id));
  const own = elements.length - along.length;
  const name = own === 1 ? nameOfElement(was, elements.find((id) => asked.includes(id)) ?? "") : `${own} elements`;
  const sentences = own === 0 ? [] : [`Brought back ${name}${along.length > 0 ? `, with ${listed(along, was)}` : ""}.`];
  if (removed.length > 0) {
    sentences.push(
      removed.length === 1
        ? "1 element wasn't there then and is gone again."
        : `${removed.length} elements weren't there then and are gone again.`,
    );
  }
  if (unplaced.length > 0) sentences.push("What they stood in is gone: they are at the side of the board.");
  return sentences.length === 0 ? "It is as it was already." : sentences.join(" ");
}

function listed(ids: readonly string[], was: BoardReader): string {
  if (ids.length > mostNamed) return `${ids.length} others that belong to it`;
  return ids.map((id) => nameOfElement(was, id)).join(" and ");
}
