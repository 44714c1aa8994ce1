import type { BoardReader } from "@throughline/model";
import type { Card } from "./elements/card/card.ts";
import type { Category } from "./elements/category/category.ts";
import { categoriesOf, type Progress } from "./read.ts";

/** What to call a group in menus and to the ear; one without a name is told by its place: "Group 3 (no name)". */
export function categoryName(board: BoardReader, { id, name }: Category): string {
  if (name.trim() !== "") return name.trim();
  return `Group ${categoriesOf(board).findIndex((other) => other.id === id) + 1} (no name)`;
}

/** What to call a card in menus and to the ear. */
export function cardName({ label }: Card): string {
  return label.trim() === "" ? "Card without a label" : label.trim();
}

/** What the tray says when it is empty. */
export function trayHint({ total, left, unnamed }: Progress): string {
  if (total === 0) return "No cards yet. Add them one by one, or paste a list with one card a line.";
  if (left > 0) return "";
  return unnamed > 0
    ? "All cards are sorted. Name your groups, then compare."
    : "All cards are sorted and every group has a name. Compare what you see.";
}
