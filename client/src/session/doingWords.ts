import type { BoardReader, Presence } from "@throughline/model";
import { quoted } from "../ui/quoted.ts";

/** What somebody is at, in a few words: "types in “Pay”", "has 3 elements selected"; "" when nothing is known. */
export function doingWords(
  board: BoardReader,
  { editing, selection }: Pick<Presence, "editing" | "selection">,
): string {
  if (editing) return `types in ${nameOfElement(board, editing.id)}`;
  const [first] = selection;
  if (selection.length > 1) return `has ${selection.length} elements selected`;
  return first === undefined ? "" : `is at ${nameOfElement(board, first)}`;
}

/** An element as it is spoken of: its text in quotes, or what it is: "a step". */
export function nameOfElement(board: BoardReader, id: string): string {
  const element = board.get(id);
  const type = element && board.schema.elements.get(element.type);
  if (!element || !type) return "something";
  const texts = Object.keys(type.texts).map((key) => element[key]);
  const text = texts.find((words): words is string => typeof words === "string" && words.trim() !== "");
  if (text === undefined) return `${/^[aeiou]/i.test(type.label) ? "an" : "a"} ${type.label.toLowerCase()}`;
  return quoted(text.replace(/\s+/g, " ").trim(), 40);
}
