import type { TextLayout } from "@throughline/scene";
import { rememberLast } from "../../drawing/lastMade.ts";
import type { Card } from "../elements/card/card.ts";

/** A card's text, wrapped to its width, and the height it needs for all of it. */
export interface CardMeasure {
  readonly lines: readonly string[];
  readonly serviceLines: readonly string[];
  readonly height: number;
}

/** Inside a card, in board units: its padding, the icon of its type and the line of facts under its text. */
export const cardInset = { x: 10, y: 8 } as const;
export const cardIconSize = 14;
export const cardTextLeft = cardInset.x + cardIconSize + 6;
export const factHeight = 16;
export const factGap = 4;

const measures = rememberLast<Card, CardMeasure>();

/** True when a card has a line that says it matters or has a note. */
export function hasFacts(card: Card): boolean {
  return card.matters || card.note !== "";
}

// The space before the dot doesn't break, so that no line begins with a dot.
const separator = "\u00a0· ";

/** Wraps a card; once for each card, width and font. */
export function measureCard(card: Card, width: number, text: TextLayout): CardMeasure {
  return measures(card, [width, text], () => makeMeasure(card, width, text));
}

function makeMeasure(card: Card, width: number, text: TextLayout): CardMeasure {
  const room = width - cardTextLeft - cardInset.x;
  const lines = text.wrap(card.text, room, "card");
  const services = card.services.filter((service) => service.trim() !== "").join(separator);
  const serviceLines = services === "" ? [] : text.wrap(services, room, "meta");
  const facts = (hasFacts(card) ? factHeight : 0) + text.height(serviceLines, "meta");
  const height = text.height(lines, "card") + 2 * cardInset.y + (facts > 0 ? factGap + facts : 0);
  return { lines, serviceLines, height };
}
