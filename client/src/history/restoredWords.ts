import { listToWords } from "@throughline/words";
import type { BoardReader } from "@throughline/model";
import { nameOfElement } from "../session/doingWords.ts";
import { say } from "./words/say.ts";

/** What a restore says that it did. */
interface Restored {
  readonly elements: readonly string[];
  readonly removed: readonly string[];
  readonly unplaced: readonly string[];
}

const mostNamed = 2;

/** What was brought back, in a sentence: with what came along because the rest stands in it, and what has no place. */
export function restoredWords(restored: Restored, asked: readonly string[] | undefined, was: BoardReader): string {
  if (asked === undefined) return say.restored;
  const { elements, removed, unplaced } = restored;
  const along = elements.filter((id) => !asked.includes(id));
  const own = elements.length - along.length;
  const name =
    own === 1 ? nameOfElement(was, elements.find((id) => asked.includes(id)) ?? "") : say.elements({ count: own });
  const sentences =
    own === 0
      ? []
      : [
          say.broughtBack({
            what: name,
            along: along.length > 0 ? "some" : "none",
            others: listed(along, was),
          }),
        ];
  if (removed.length > 0) {
    sentences.push(say.goneAgain({ count: removed.length }));
  }
  if (unplaced.length > 0) sentences.push(say.placeGone);
  return sentences.length === 0 ? say.asItWas : sentences.join(" ");
}

function listed(ids: readonly string[], was: BoardReader): string {
  if (ids.length > mostNamed) return say.othersBelonging({ count: ids.length });
  return listToWords(ids.map((id) => nameOfElement(was, id)));
}
