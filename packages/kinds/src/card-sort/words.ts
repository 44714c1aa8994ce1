import type { BoardReader } from "@throughline/model";
import type { Card } from "./elements/card/card.ts";
import type { Category } from "./elements/category/category.ts";
import { categoriesOf, type Progress } from "./read.ts";
import { say } from "./words/say.ts";

/** What to call a group in menus and to the ear; one without a name is told by its place: "Group 3 (no name)". */
export function categoryName(board: BoardReader, { id, name }: Category): string {
  if (name.trim() !== "") return name.trim();
  return say.unnamedGroup({ place: categoriesOf(board).findIndex((other) => other.id === id) + 1 });
}

/** What to call a card in menus and to the ear. */
export function cardName({ label }: Card): string {
  return label.trim() === "" ? say.cardWithoutLabel : label.trim();
}

/** What the tray says when it is empty. */
export function trayHint({ total, left, unnamed }: Progress): string {
  if (total === 0) return say.noCards;
  if (left > 0) return "";
  return unnamed > 0 ? say.nameThenCompare : say.compare;
}
