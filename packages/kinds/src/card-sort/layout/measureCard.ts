import type { TextLayout } from "@throughline/scene";
import { rememberLast } from "../../drawing/lastMade.ts";
import type { Card } from "../elements/card/card.ts";
import type { Category } from "../elements/category/category.ts";
import { cardMinHeight, cardPad, cardWidth } from "./sizes.ts";

/** A text that was wrapped, and the height of what holds it. */
export interface Measured {
  readonly lines: readonly string[];
  readonly height: number;
}

const descriptionMark = 16;
const countWidth = 32;

/** The width that a card's label has; less when the mark of a description stands beside it. */
export function labelWidth(card: Card): number {
  return cardWidth - 2 * cardPad.x - (card.description.trim() === "" ? 0 : descriptionMark);
}

/** The width that a group's name has, beside its count. */
export const nameWidth = cardWidth - countWidth;

const cards = rememberLast<Card, Measured>();
const categories = rememberLast<Category, Measured>();

/** A card's whole label, wrapped, and the card's height. */
export function measureCard(card: Card, text: TextLayout): Measured {
  return cards(card, [text], () => {
    const lines = text.wrap(card.label, labelWidth(card), "card");
    return { lines, height: Math.max(cardMinHeight, text.height(lines, "card") + 2 * cardPad.y) };
  });
}

/** A group's whole name, wrapped, and the header's height. The hint of a group without a name takes one line. */
export function measureCategory(category: Category, text: TextLayout): Measured {
  return categories(category, [text], () => {
    const lines = text.wrap(category.name, nameWidth, "stage");
    return { lines, height: text.height(lines, "stage") };
  });
}
