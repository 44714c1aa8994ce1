import { midSentence } from "@throughline/words";
import type { BoardReader, Presence } from "@throughline/model";
import { quoted } from "../ui/quoted.ts";
import { say } from "./words/say.ts";

/** What somebody is at, in a few words: "types in “Pay”", "has 3 elements selected"; "" when nothing is known. */
export function doingWords(
  board: BoardReader,
  { editing, selection }: Pick<Presence, "editing" | "selection">,
): string {
  if (editing) return say.typesIn({ what: nameOfElement(board, editing.id) });
  const [first] = selection;
  if (selection.length > 1) return say.hasSelected({ count: selection.length });
  return first === undefined ? "" : say.isAt({ what: nameOfElement(board, first) });
}

/** An element as it is spoken of: its text in quotes, or what it is: "a step". */
export function nameOfElement(board: BoardReader, id: string): string {
  const element = board.get(id);
  const type = element && board.schema.elements.get(element.type);
  if (!element || !type) return say.something;
  const texts = Object.keys(type.texts).map((key) => element[key]);
  const text = texts.find((words): words is string => typeof words === "string" && words.trim() !== "");
  if (text === undefined) {
    return say.one({ article: /^[aeiou]/i.test(type.label) ? "an" : "a", what: midSentence(type.label) });
  }
  return quoted(text.replace(/\s+/g, " ").trim(), 40);
}
