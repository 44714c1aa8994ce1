import { listToWords } from "@throughline/words";
import type { BoardReader, ElementType } from "@throughline/model";
import { say } from "./words/say.ts";

/** So many kinds of things are told apart; more are elements. */
const mostLabels = 2;

/**
 * How much was changed, in words of the board: "12 cards changed", "1 step and 3 cards changed". What is no longer on the
 * board can't be named by what it was; with such ones among them it is "12 elements changed".
 * @param isFirst the board was made in it
 */
export function touchedWords(ids: readonly string[], board: BoardReader, isFirst = false): string {
  if (ids.length > 0) return say.somethingChanged({ first: isFirst ? "yes" : "no", what: countedWords(ids, board) });
  // What belongs to no element is the board's title.
  return isFirst ? say.boardMade : say.titleChanged;
}

function countedWords(ids: readonly string[], board: BoardReader): string {
  const counts = new Map<ElementType, number>();
  for (const id of ids) {
    const element = board.get(id);
    const type = element && board.schema.elements.get(element.type);
    if (type === undefined) return say.elements({ count: ids.length });
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  if (counts.size > mostLabels) return say.elements({ count: ids.length });
  const parts = Array.from(counts).sort(([, a], [, b]) => a - b);
  return listToWords(parts.map(([type, count]) => type.counted?.(count) ?? say.elements({ count })));
}
