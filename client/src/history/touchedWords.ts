import type { BoardReader } from "@throughline/model";
import { counted } from "../ui/counted.ts";

/** So many kinds of things are told apart; more are elements. */
const mostLabels = 2;

/**
 * How much was changed, in words of the board: "12 cards changed", "1 step and 3 cards changed". What is no longer on the
 * board can't be named by what it was; with such ones among them it is "12 elements changed".
 * @param isFirst the board was made in it
 */
export function touchedWords(ids: readonly string[], board: BoardReader, isFirst = false): string {
  if (ids.length > 0) return `${isFirst ? "Board made, " : ""}${countedWords(ids, board)} changed`;
  // What belongs to no element is the board's title.
  return isFirst ? "Board made" : "Title changed";
}

function countedWords(ids: readonly string[], board: BoardReader): string {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const element = board.get(id);
    const label = element && board.schema.elements.get(element.type)?.label;
    if (label === undefined) return counted(ids.length, "element");
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  if (counts.size > mostLabels) return counted(ids.length, "element");
  const parts = Array.from(counts).sort(([, a], [, b]) => a - b);
  return parts.map(([label, count]) => counted(count, label)).join(" and ");
}
